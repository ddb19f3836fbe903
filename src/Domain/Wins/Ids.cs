namespace TeamCoachBot.Domain.Wins;

/// <summary>One entry of the ledger, named by the turn that wrote it; never random, never used twice.</summary>
public readonly record struct EntryId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A customer of a team, apart from how its name is written.</summary>
public readonly record struct CustomerId(string Value)
{
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
