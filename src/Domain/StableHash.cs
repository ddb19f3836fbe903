namespace TeamCoachBot.Domain;

/// <summary>
/// FNV-1a in 64 bits over the UTF-16 code units of texts: the same on every machine and in every run, unlike
/// <see cref="string.GetHashCode()"/>. For seeds and for telling customers apart, not for secrets.
/// </summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(params ReadOnlySpan<string> texts)
    {
        var hash = Offset;
        foreach (var text in texts)
        {
            foreach (var unit in text)
                hash = unchecked((hash ^ unit) * Prime);
            // A separator that no text can hold keeps ("ab", "c") and ("a", "bc") apart.
            hash = unchecked((hash ^ 0x1_0000) * Prime);
        }
        return hash;
    }
}
