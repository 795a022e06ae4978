#!/usr/bin/env bash
# Runs Orca on a desktop of its own: display, session bus, accessibility bus, speech, window manager.
#   session.sh FOLDER
# It writes the display and the address of the bus as one line when Orca can speak. It ends all programs
# when its input is closed, so nothing stays behind when the test process is killed.
set -u
folder=$1
pids=()

# Only one Orca of a user can run.
exec 9>"${TMPDIR:-/tmp}/nurijip-orca-$(id -u).lock"
flock 9

end() {
  trap '' EXIT TERM INT HUP
  # Orca ignores TERM. It is also waited for, because the next Orca refuses to start beside an ended
  # one that still has an entry in the process table.
  kill -KILL "${orca:-}" 2>/dev/null && wait "$orca" 2>/dev/null
  kill "${pids[@]}" 2>/dev/null
  wait "${pids[@]}" 2>/dev/null
}
trap end EXIT
trap 'exit 1' TERM INT HUP

fail() { echo "$1" >&2; exit 1; }

# Starts a program that ends with the session. Its output is a file with its name.
start() {
  "$@" </dev/null >>"$folder/${1##*/}.log" 2>&1 9>&- &
  pids+=($!)
}

export HOME=$folder/home XDG_RUNTIME_DIR=$folder/run
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache
export LANG=C.UTF-8 LC_ALL=C.UTF-8 GDK_BACKEND=x11
export NO_AT_BRIDGE=0 ACCESSIBILITY_ENABLED=1 GNOME_ACCESSIBILITY=1
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS LANGUAGE
speech=$XDG_CONFIG_HOME/speech-dispatcher
mkdir -p "$XDG_RUNTIME_DIR" "$speech/modules" "$XDG_CONFIG_HOME/openbox" "$folder/orca"
chmod 700 "$XDG_RUNTIME_DIR"

# Without a sound device, no synthesiser loads, and Orca waits at its first word without end.
printf 'pcm.!default { type null }\nctl.!default { type null }\n' >"$HOME/.asoundrc"
cat >"$speech/speechd.conf" <<CONF
LogLevel 1
LogDir "$folder"
AudioOutputMethod "alsa"
AddModule "file" "sd_generic" "file.conf"
DefaultModule file
CONF
# A synthesiser that writes what it gets to a file.
cat >"$speech/modules/file.conf" <<CONF
GenericExecuteSynth "printf '%s\\\\n' \\'\$DATA\\' >> $folder/spoken.txt"
GenericLanguage "en" "en" "utf-8"
GenericLanguage "en-us" "en-us" "utf-8"
GenericLanguage "ko" "ko" "utf-8"
AddVoice "en" "male1" "english"
AddVoice "en-us" "male1" "english-us"
AddVoice "ko" "male1" "korean"
GenericMaxChunkLength 100000
GenericDelimiters "."
CONF
# Openbox uses Alt+Shift+arrow itself. With these keys Orca reads the cells of a table.
cat >"$XDG_CONFIG_HOME/openbox/rc.xml" <<'CONF'
<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>
CONF
# Orca reads a page aloud when it has loaded. If a key stops that, Orca sometimes believes that it still
# reads, and then says no landmarks and lists. So this reading is off. The log is written line by
# line, because otherwise each line comes one key late.
cat >"$folder/orca/orca-customizations.py" <<'CONF'
import orca.debug, orca.settings
orca.settings.sayAllOnLoad = False
orca.settings.enableKeyEcho = False
orca.settings.enableBraille = False
orca.debug.debugFile.reconfigure(line_buffering=True)
CONF

exec {display}< <(exec Xvfb -displayfd 1 -screen 0 1280x900x24 -nolisten tcp 2>"$folder/Xvfb.log" 9>&-)
pids+=($!)
read -r -t 30 number <&"$display" || fail 'The display did not start.'
export DISPLAY=:$number
exec {bus}< <(exec dbus-daemon --session --nofork --print-address 2>"$folder/dbus.log" 9>&-)
pids+=($!)
read -r -t 30 DBUS_SESSION_BUS_ADDRESS <&"$bus" || fail 'The session bus did not start.'
export DBUS_SESSION_BUS_ADDRESS

gsettings set org.gnome.desktop.interface toolkit-accessibility true 2>/dev/null
gsettings set org.gnome.desktop.a11y.applications screen-reader-enabled true 2>/dev/null
start /usr/libexec/at-spi-bus-launcher --launch-immediately
start speech-dispatcher --run-single
start openbox

for _ in $(seq 150); do
  pgrep -u "$(id -u)" -x orca >/dev/null || break
  sleep 0.2
done
pgrep -u "$(id -u)" -x orca >/dev/null && fail 'Another Orca of this user runs. Orca cannot run twice.'
log=$folder/orca.debug
orca --user-prefs="$folder/orca" --debug-file="$log" </dev/null >"$folder/orca.log" 2>&1 9>&- &
orca=$!
for _ in $(seq 300); do
  grep -q "SPEECH OUTPUT: 'Screen reader on" "$log" 2>/dev/null && break
  kill -0 "$orca" 2>/dev/null || fail "Orca ended: $(tail -n 3 "$folder/orca.log")"
  sleep 0.1
done
grep -q "SPEECH OUTPUT: 'Screen reader on" "$log" || fail 'Orca did not speak within 30 seconds.'

echo "$DISPLAY $DBUS_SESSION_BUS_ADDRESS"
read -r _
