namespace TeamCoachBot.Domain.Progress;

/// <summary>
/// SplitMix64: a sequence that follows from its seed alone, on every machine and runtime, which System.Random does not
/// promise. Not for secrets.
/// </summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to, not including, the count, by the high half of a product: no visible bias.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
