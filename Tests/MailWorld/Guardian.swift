import Foundation

/// A small shell that outlives this process by the moment it needs to end the servers of one mail world.
///
/// It reads from a socket whose other end only this process holds: the end of that is the sign, be it `endServers()`, a
/// normal exit or kill -9. It ends exactly the processes whose ids the world's own pid files name.
final class Guardian: Sendable {
    private static let script = """
        trap '' INT HUP TERM
        while read -r line; do :; done
        for file in "$1/dovecot/run/master.pid" "$1/postfix/queue/pid/master.pid"; do
            read -r pid < "$file" && kill -TERM "$pid" && pids="$pids $pid"
        done
        # Dovecot's master lingers for three seconds after its services have ended, only for its log.
        tries=0
        for pid in $pids; do
            while kill -0 "$pid" && [ $tries -lt 25 ]; do sleep 0.02; tries=$((tries + 1)); done
            kill -0 "$pid" && kill -KILL "$pid"
        done
        [ "$2" = remove ] && rm -rf "$1"
        exit 0
        """

    private struct State {
        var socket: Int32?
        let process: pid_t
    }

    private let state: Locked<State>

    /// Starts to watch over the servers that are to run in `folder`.
    init(folder: URL, removesFolder: Bool) throws(MailWorldError) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw .system(what: "a socket pair", problem: String(cString: strerror(errno)))
        }
        defer { close(ends[1]) }
        let shell = ServerCommand(
            "/bin/sh", ["-c", Self.script, "guardian", folder.path, removesFolder ? "remove" : "keep"])
        let process = try shell.start(
            standardInput: "", inherited: ends[1], output: URL(fileURLWithPath: "/dev/null"))
        state = Locked(State(socket: ends[0], process: process))
    }

    deinit { endServers() }

    /// Ends the servers and waits until they are gone; the second call does nothing.
    func endServers() {
        state.withValue { state in
            guard let socket = state.socket else { return }
            state.socket = nil
            close(socket)
            var status: Int32 = 0
            while waitpid(state.process, &status, 0) < 0, errno == EINTR {}
        }
    }
}
