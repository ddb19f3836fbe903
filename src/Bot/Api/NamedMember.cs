using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>How a request names a member.</summary>
internal enum MemberBy
{
    Id,
    Email,
    Name,
}

/// <summary>A member as a row names them; not looked up yet.</summary>
/// <param name="Field">Where it stands in the row, for what has to be said about it.</param>
internal sealed record NamedMember(MemberBy By, string Text, string Field)
{
    public const int MostChars = 200;

    public static readonly IReadOnlyList<(MemberBy By, string Name)> Ways =
        [(MemberBy.Id, "id"), (MemberBy.Email, "email"), (MemberBy.Name, "name")];

    /// <summary>The one person of the team who is meant.</summary>
    public Outcome<RosterName> Find(NameBook names, Problems problems)
    {
        IReadOnlyList<RosterName> hits = By switch
        {
            MemberBy.Id => names.Find(new MemberId(Text.ToLowerInvariant())) is { } one ? [one] : [],
            MemberBy.Email => names.Mailed(Text),
            _ => names.Lookup(Text),
        };
        return hits.Count switch
        {
            1 => hits[0],
            0 => problems.Invalid(Field, "Api_UnknownMember"),
            _ => problems.Invalid(Field, "Api_SeveralMembers", hits.Count),
        };
    }
}

/// <summary>A member's part of a win as a row says it.</summary>
/// <param name="Percent">Of the win; above 0, with at most four decimals.</param>
internal sealed record NamedCredit(NamedMember Member, decimal Percent);
