namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// What may stand beside amount and customer in a line about a win, in any order. What wasn't said is null or empty.
/// </summary>
internal sealed record WinDetails : IQuoting
{
    public static readonly WinDetails None = new();

    public BasisSlot? Stage { get; init; }

    public DateSlot? On { get; init; }

    /// <summary>The parts in percent as said, the sender's first; empty when none were named.</summary>
    public IReadOnlyList<decimal> Parts { get; init; } = [];

    /// <summary>With whom it is shared.</summary>
    public IReadOnlyList<PersonSlot> Partners { get; init; } = [];

    public IReadOnlyList<PersonSlot> Helpers { get; init; } = [];

    /// <summary>Whose win it is, when somebody else logs it.</summary>
    public PersonSlot? For { get; init; }

    /// <summary>Product tags without the #.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public string Note { get; init; } = "";

    public string Link { get; init; } = "";

    /// <summary>"over 3 years": the amount may be that of all of it or of each part.</summary>
    public string Term { get; init; } = "";

    /// <summary>A customer's first order, a renewal, a referral: words that say besides that it was won.</summary>
    public bool IsNew { get; init; }

    public bool IsRenewal { get; init; }

    public bool IsReferred { get; init; }

    public IReadOnlyList<TokenRange> Quoted { get; init; } = [];

    /// <summary>True when something here says that it was won, so that it needs no other word for it.</summary>
    public bool SaysWon => Stage is not null || IsNew || IsRenewal || IsReferred;

    public bool IsShared => Parts.Count > 0 || Partners.Count > 0;

    /// <summary>The details of two places of one line; what was said first stands.</summary>
    public WinDetails And(WinDetails? later) => later is null ? this : new WinDetails
    {
        Stage = Stage ?? later.Stage,
        On = On ?? later.On,
        Parts = Parts.Count > 0 ? Parts : later.Parts,
        Partners = [.. Partners, .. later.Partners],
        Helpers = [.. Helpers, .. later.Helpers],
        For = For ?? later.For,
        Tags = [.. Tags, .. later.Tags],
        Note = Note.Length > 0 ? Note : later.Note,
        Link = Link.Length > 0 ? Link : later.Link,
        Term = Term.Length > 0 ? Term : later.Term,
        IsNew = IsNew || later.IsNew,
        IsRenewal = IsRenewal || later.IsRenewal,
        IsReferred = IsReferred || later.IsReferred,
    };
}
