namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>What an update does to the properties that it does not name.</summary>
internal enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge = 0,

    /// <summary>They go.</summary>
    Replace = 1,
}
