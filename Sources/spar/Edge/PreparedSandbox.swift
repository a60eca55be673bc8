import Judging

extension Folders {
    /// A place to run programs in, with this user's interpreter and cache.
    func preparedSandbox() async -> Result<Sandbox, Python.Missing> {
        do throws(Python.Missing) { return .success(try await Sandbox.prepare(path: searchPath, cache: cache)) } catch { return .failure(error) }
    }
}
