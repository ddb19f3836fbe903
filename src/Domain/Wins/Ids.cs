namespace TeamCoachBot.Domain.Wins;

/// <summary>One entry of the ledger, named by the turn that wrote it; never random, never used twice.</summary>
public readonly record struct EntryId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// A customer of a team by its name; two spellings of one name (width, case, spaces, legal form) are the same customer.
/// </summary>
public readonly record struct CustomerId(string Value)
{
    /// <summary>The spelling that all spellings of the name share; empty only for an empty name.</summary>
    public string Key => Value is null ? "" : CustomerName.Fold(Value);

    public bool Equals(CustomerId other) => string.Equals(Key, other.Key, StringComparison.Ordinal);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;
}

/// <summary>A stage of the team's own list.</summary>
public readonly record struct StageId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Where an entry stands in another system: a CRM, a shop, a file that was imported.</summary>
public readonly record struct ForeignKey(string System, string Key)
{
    public override string ToString() => $"{System}:{Key}";
}
