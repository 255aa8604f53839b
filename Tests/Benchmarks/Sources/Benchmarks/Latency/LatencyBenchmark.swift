struct LatencyBenchmark { func rows() throws -> [Row] { [] } }
