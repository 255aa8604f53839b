import Foundation

/// A real Chromium without a window, with its driver, on loopback.
public final class Chromium {
    private let driver: Process
    private let port: PortReservation
    private let web: WebDriver
    private let session: String

    private static let path = "/usr/bin/chromedriver"

    public init() throws {
        guard FileManager.default.isExecutableFile(atPath: Self.path) else { throw BrowserError.missing(Self.path) }
        port = try PortReservation.any()
        driver = Process()
        driver.executableURL = URL(filePath: Self.path)
        driver.arguments = ["--port=\(port.port)", "--silent"]
        driver.standardInput = FileHandle.nullDevice
        driver.standardOutput = FileHandle.nullDevice
        driver.standardError = FileHandle.nullDevice
        try driver.run()
        web = WebDriver(port: port.port)
        do {
            session = try Self.begin(web)
        } catch {
            Self.end(driver)
            throw error
        }
        try resize(1280, 900)
    }

    deinit {
        _ = try? web.call("DELETE", "/session/\(session)")
        Self.end(driver)
    }

    /// Not by SIGTERM: started from a thread that blocks it, as those of tests do, the driver blocks it too and stays for good.
    private static func end(_ driver: Process) { kill(driver.processIdentifier, SIGKILL) }

    private static func begin(_ web: WebDriver) throws -> String {
        let options: [String: Any] = [
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=id"]
        ]
        let wish: [String: Any] = [
            "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
        ]
        let deadline = Date().addingTimeInterval(30)
        while true {
            do {
                let value = try web.call("POST", "/session", ["capabilities": ["alwaysMatch": wish]])
                if let id = (value as? [String: Any])?["sessionId"] as? String { return id }
                throw BrowserError.refused("/session", "no session")
            } catch BrowserError.notListening where Date() < deadline {
                usleep(50_000)
            }
        }
    }

    @discardableResult private func call(_ path: String, _ body: [String: Any] = [:]) throws -> Any {
        try web.call("POST", "/session/\(session)\(path)", body)
    }

    @discardableResult private func devtools(_ command: String, _ values: [String: Any]) throws -> Any {
        try call("/goog/cdp/execute", ["cmd": command, "params": values])
    }

    /// The size of the page in CSS pixels; below 500 as a telephone with its touch screen.
    public func resize(_ width: Int, _ height: Int) throws {
        try devtools(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500])
    }

    public func open(_ url: String) throws { try call("/url", ["url": url]) }

    /// What a script gives that runs in the page: the value after `return`.
    @discardableResult public func evaluate(_ script: String, _ arguments: [Any] = []) throws -> Any {
        try call("/execute/sync", ["script": script, "args": arguments])
    }

    public func text(_ css: String) throws -> String {
        try evaluate("return document.querySelector(arguments[0])?.innerText ?? ''", [css]) as? String ?? ""
    }

    public func has(_ css: String) throws -> Bool {
        try evaluate("return document.querySelector(arguments[0]) !== null", [css]) as? Bool ?? false
    }

    public func address() throws -> String { try evaluate("return location.href") as? String ?? "" }

    /// Waits for an element.
    public func wait(_ css: String, seconds: TimeInterval = 20) throws {
        let deadline = Date().addingTimeInterval(seconds)
        while try !has(css) {
            guard Date() < deadline else { throw BrowserError.notThere(css, page: try text("body")) }
            usleep(50_000)
        }
    }

    /// Clicks as a person does: the element is brought into view, and must not lie under another.
    public func click(_ css: String) throws { try call("/element/\(try element(css))/click") }

    /// Types into a field in place of what it held.
    public func fill(_ css: String, _ text: String) throws {
        let id = try element(css)
        try call("/element/\(id)/clear")
        try call("/element/\(id)/value", ["text": text])
    }

    private func element(_ css: String) throws -> String {
        try wait(css)
        let found = try call("/element", ["using": "css selector", "value": css]) as? [String: String]
        guard let id = found?.values.first else { throw BrowserError.notThere(css, page: try text("body")) }
        return id
    }

    /// The whole page as a picture.
    public func screenshot(to file: URL) throws {
        let height = try evaluate("return document.documentElement.scrollHeight") as? Int ?? 900
        let width = try evaluate("return document.documentElement.clientWidth") as? Int ?? 1280
        let shot = try devtools(
            "Page.captureScreenshot",
            [
                "captureBeyondViewport": true,
                "clip": ["x": 0, "y": 0, "width": width, "height": min(height, 6000), "scale": 1],
            ])
        let text = (shot as? [String: Any])?["data"] as? String ?? ""
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try (Data(base64Encoded: text) ?? Data()).write(to: file)
    }

    /// What the browser complained about since the last call: errors of scripts, refused files, breaches of the policy.
    public func complaints() throws -> [String] {
        let entries = try call("/se/log", ["type": "browser"]) as? [[String: Any]] ?? []
        return entries.filter { $0["level"] as? String == "SEVERE" || $0["level"] as? String == "WARNING" }.map {
            $0["message"] as? String ?? ""
        }
    }

    /// What keeps people with weak eyes, without a mouse or with a telephone from using the page: WCAG 2.2 AA, as far as a
    /// program can tell (labels, names, headings, contrast, sizes, sideways scrolling).
    public func barriers() throws -> [String] {
        try evaluate(WorldFolder.fill("periksa-halaman.js", [:])) as? [String] ?? ["the check did not run"]
    }
}
