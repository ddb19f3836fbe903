using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot;

/// <summary>
/// Everything a command or a form may know about what woke it. Immutable; made once for each arrival. Features see
/// this, never an activity.
/// </summary>
internal sealed record Turn
{
    public required TenantId Tenant { get; init; }

    public required Person Sender { get; init; }

    /// <summary>True for the admins that the organisation's configuration names.</summary>
    public bool IsOrganisationAdmin { get; init; }

    /// <summary>The team that the turn is about. Only commands for everyone meet a turn without one.</summary>
    public TeamInfo? TeamIfAny { get; init; }

    /// <summary>What is stored about the sender in that team, roles included, read for this very turn.</summary>
    public MemberRows? MineIfAny { get; init; }

    /// <summary>True for a person with several teams: their answers name the team.</summary>
    public bool NamesTeam { get; init; }

    public TeamInfo Team => TeamIfAny ?? throw new InvalidOperationException("This turn has no team.");

    public MemberRows Mine => MineIfAny ?? throw new InvalidOperationException("This turn has no team.");

    public TeamScope Scope => new(Tenant, Team.Id);

    /// <summary>The card in the place of the pressed one; a new message where nothing was pressed.</summary>
    public Reply Draw(Card card) => Card is null ? Reply.Show(card) : Reply.Redraw(card);

    public Actor Actor => MineIfAny?.Actor ?? new Actor(Sender.Id, Roles.None, new HashSet<GroupId>());

    public required ConversationAddress Address { get; init; }

    public required Language Language { get; init; }

    /// <summary>The member's own zone; the team's until it is known.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The instant of the turn, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// The instant on the system's clock (UTC): what buttons, leases and the memory of deeds are measured by. It differs
    /// from <see cref="Now"/> only in a demo of another day.
    /// </summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The text with mentions marked (<see cref="Arrival.MentionMark"/>); empty for a press.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>
    /// Names this turn for good: the same delivery, or the same press of the same button, has the same key whenever it
    /// comes. Whatever a turn writes is written under it, once.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>
    /// The activity's own time, or when the pressed button was made (UTC): its day is part of what makes the turn happen
    /// once, so that a late copy finds what the first one wrote.
    /// </summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>What the pressed button said, as the bot signed it; null for a message.</summary>
    public CardToken? Card { get; init; }

    /// <summary>The message whose button was pressed; null for a message and where the channel doesn't tell.</summary>
    public string? PressedId { get; init; }

    public ConversationKind Where => Address.Kind;

    /// <summary>The date in the member's own zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Zone).DateTime);
}
