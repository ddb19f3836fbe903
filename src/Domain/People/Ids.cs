namespace TeamCoachBot.Domain.People;

/// <summary>One Microsoft 365 tenant. Data of two never meet.</summary>
public readonly record struct TenantId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A sales team: one Teams team or group chat, named by the id that Teams gives it.</summary>
public readonly record struct TeamId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A person, named by the Entra object id; never by display name.</summary>
public readonly record struct MemberId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A group inside a team, with a lead who sees it.</summary>
public readonly record struct GroupId(string Value)
{
    public override string ToString() => Value;
}
