import Testing

/// Everything against the real servers, one after the other: they share a mail world and the machine.
@Suite("real servers", .serialized)
struct RealServerTests {}
