using System.Text.Json;
using TeamCoachBot.Bot.Teams.Schema;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>Finds, in an activity's value, what a pressed button or a sent form carried.</summary>
internal static class FormData
{
    public static JsonElement? Of(Activity activity, ArrivalKind kind) => kind switch
    {
        ArrivalKind.Press when activity.Type == ActivityTypes.Invoke => Action(activity) is { } action
            ? Property(action, "data")
            : null,
        ArrivalKind.DialogFetch or ArrivalKind.DialogSubmit => Property(activity.Value, "data"),
        ArrivalKind.Press or ArrivalKind.Message => activity.Value,
        _ => null,
    };

    public static string? Verb(Activity activity) =>
        activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction }
        && Property(Action(activity), "verb") is { ValueKind: JsonValueKind.String } verb
            ? verb.GetString()
            : null;

    /// <summary>The action of an <c>adaptiveCard/action</c> invoke; null when its value is none.</summary>
    public static JsonElement? Action(Activity activity) =>
        Property(activity.Value, "action") is { ValueKind: JsonValueKind.Object } action ? action : null;

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value)
            ? value
            : null;
}
