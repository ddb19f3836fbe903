namespace TeamCoachBot.Bot.Routing;

/// <summary>Which commands stand together in the help. The name is the end of its heading's key.</summary>
internal enum HelpGroup
{
    Progress,
    Log,
    Wins,
    Celebrate,
    You,

    /// <summary>What leads a team and sets it up; shown only to who may.</summary>
    Lead,

    /// <summary>Nobody needs a line on it.</summary>
    Untold,
}

/// <summary>Where a command stands in the help. Without it, at the end of <see cref="HelpGroup.You"/>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class HelpAttribute(HelpGroup group) : Attribute
{
    private const int Last = 10_000;

    public HelpGroup Group => group;

    /// <summary>Smaller comes first, over all groups: the very first ones are what is asked every day.</summary>
    public int Place { get; init; } = Last;

    /// <summary>Its place for who leads a team or a group; 0 for the same.</summary>
    public int PlaceForLeads { get; init; }

    /// <summary>The verb of the button beside its line; null for none.</summary>
    public string? Button { get; init; }

    public int PlaceFor(bool leads) => leads && PlaceForLeads > 0 ? PlaceForLeads : Place;
}
