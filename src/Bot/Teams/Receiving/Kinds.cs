using System.Text.Json;
using TeamCoachBot.Bot.Teams.Schema;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>The invokes that the bot answers.</summary>
internal static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";
    public const string DialogFetch = "task/fetch";
    public const string DialogSubmit = "task/submit";
}

/// <summary>Which kind of arrival an activity is; none for what the bot has no use for.</summary>
internal static class Kinds
{
    public static ArrivalKind? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => IsPress(activity) ? ArrivalKind.Press : ArrivalKind.Message,
        ActivityTypes.Invoke => OfInvoke(activity),
        ActivityTypes.ConversationUpdate => OfConversationUpdate(activity),
        ActivityTypes.InstallationUpdate => activity.Action switch
        {
            "add" or "add-upgrade" => ArrivalKind.Installed,
            "remove" or "remove-upgrade" => ArrivalKind.Removed,
            _ => null,
        },
        ActivityTypes.MessageReaction => ArrivalKind.Reaction,
        ActivityTypes.MessageUpdate => ArrivalKind.MessageEdited,
        ActivityTypes.MessageDelete => ArrivalKind.MessageDeleted,
        _ => null,
    };

    /// <summary>True for what only a person can do: without one there is nobody to answer.</summary>
    public static bool NeedsPerson(ArrivalKind kind) => kind is ArrivalKind.Message or ArrivalKind.Press
        or ArrivalKind.DialogFetch or ArrivalKind.DialogSubmit or ArrivalKind.Reaction;

    /// <summary>Action.Submit comes as a message without a text.</summary>
    private static bool IsPress(Activity activity) =>
        activity.Value?.ValueKind == JsonValueKind.Object && string.IsNullOrWhiteSpace(activity.Text);

    private static ArrivalKind? OfInvoke(Activity activity) => activity.Name switch
    {
        InvokeNames.CardAction => ArrivalKind.Press,
        InvokeNames.DialogFetch => ArrivalKind.DialogFetch,
        InvokeNames.DialogSubmit => ArrivalKind.DialogSubmit,
        _ => null,
    };

    private static ArrivalKind? OfConversationUpdate(Activity activity)
    {
        if (activity.MembersAdded.Count > 0)
            return ArrivalKind.MembersAdded;
        if (activity.MembersRemoved.Any(one => one.Id is not null && one.Id == activity.Recipient?.Id))
            return ArrivalKind.Removed;
        if (activity.MembersRemoved.Count > 0)
            return ArrivalKind.MembersRemoved;
        return activity.ChannelData?.EventType is { Length: > 0 } ? ArrivalKind.TeamChanged : null;
    }
}
