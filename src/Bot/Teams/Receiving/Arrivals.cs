using System.Globalization;
using System.Security.Cryptography;
using TeamCoachBot.Bot.Teams.Schema;
using TeamCoachBot.Bot.Teams.Trust;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>
/// Makes an <see cref="Arrival"/> of an activity that was let in; null for what the bot has no use for.
/// </summary>
internal sealed class Arrivals(TimeProvider time)
{
    public Arrival? From(Activity activity, Admission admission, ReadOnlySpan<byte> body)
    {
        if (Kinds.Of(activity) is not { } kind || Address(activity, admission) is not { } address)
            return null;
        var from = Person(activity.From);
        if (from is null && Kinds.NeedsPerson(kind))
            return null;
        var (text, mentions) = kind is ArrivalKind.Message or ArrivalKind.MessageEdited
            ? MentionText.Read(activity)
            : ("", []);
        return new Arrival
        {
            Kind = kind,
            Tenant = address.Tenant,
            Address = address,
            From = from,
            Team = activity.ChannelData?.TeamId is { Length: > 0 } team && address.Kind == ConversationKind.Channel
                ? new TeamId(team)
                : null,
            TeamName = address.Kind == ConversationKind.Channel ? activity.ChannelData?.TeamName : null,
            Text = text,
            Mentions = mentions,
            Data = FormData.Of(activity, kind),
            Verb = FormData.Verb(activity),
            ReactionsAdded = activity.ReactionsAdded,
            ReactionsRemoved = activity.ReactionsRemoved,
            Members = Members(activity, kind),
            BotAdded = kind == ArrivalKind.MembersAdded && Has(activity.MembersAdded, activity.Recipient?.Id),
            Locale = ClientInfo.Locale(activity),
            TimeZone = ClientInfo.TimeZone(activity),
            ActivityId = activity.Id is { } id && ProtocolIds.IsUsable(id) ? id : Digest(body),
            SentAt = activity.Timestamp ?? SentAtById(activity.Id) ?? time.GetUtcNow(),
            ReplyToId = ProtocolIds.Usable(
                kind is ArrivalKind.MessageEdited or ArrivalKind.MessageDeleted ? activity.Id : activity.ReplyToId),
        };
    }

    private static ConversationAddress? Address(Activity activity, Admission admission) =>
        ProtocolIds.Usable(activity.Conversation?.Id) is { } conversation
        && ProtocolIds.Usable(activity.Recipient?.Id) is { } bot
        && admission is { Tenant: { } tenant, ServiceUrl: { } serviceUrl }
            ? new(
                tenant,
                Kind(activity, conversation),
                conversation,
                serviceUrl,
                bot,
                activity.ChannelData?.ChannelId ?? activity.ChannelData?.TeamId)
            : null;

    /// <summary>Where the channel doesn't tell, a conversation counts as one that others read.</summary>
    private static ConversationKind Kind(Activity activity, string conversation) =>
        activity.Conversation?.ConversationType switch
        {
            "personal" => ConversationKind.Personal,
            "channel" => ConversationKind.Channel,
            "groupChat" => ConversationKind.Group,
            _ when activity.ChannelData is { TeamId: not null } or { ChannelId: not null } => ConversationKind.Channel,
            null when activity.Conversation?.IsGroup is not true
                && conversation.StartsWith("a:", StringComparison.Ordinal)
                => ConversationKind.Personal,
            _ => ConversationKind.Group,
        };

    private static Person? Person(ChannelAccount? account) =>
        ProtocolIds.Usable(account?.Id) is { } id && ProtocolIds.Usable(account?.AadObjectId) is { } member
            ? new(new MemberId(member.ToLowerInvariant()), id, account?.Name ?? "")
            : null;

    private static List<Person> Members(Activity activity, ArrivalKind kind)
    {
        var accounts = kind switch
        {
            ArrivalKind.MembersAdded => activity.MembersAdded,
            ArrivalKind.MembersRemoved => activity.MembersRemoved,
            _ => [],
        };
        return [.. accounts.Where(account => account.Id != activity.Recipient?.Id).Select(Person).OfType<Person>()];
    }

    private static bool Has(IReadOnlyList<ChannelAccount> accounts, string? id) => accounts.Any(one => one.Id == id);

    /// <summary>Teams' message ids are the milliseconds since 1970 at which they were sent.</summary>
    private static DateTimeOffset? SentAtById(string? id) =>
        id is { Length: 13 } && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    /// <summary>A name for an activity that has none: the same bytes again are the same activity again.</summary>
    private static string Digest(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
