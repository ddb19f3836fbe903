using System.Globalization;
using System.Text.Json;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>Writes what became of a win, from the ledger alone: the same entry is told in the same bytes.</summary>
internal static class WinAnswer
{
    /// <summary>The win as it was right after the row that is answered.</summary>
    public static void Write(Utf8JsonWriter json, Taken taken)
    {
        var (won, facts) = (taken.State.Root, taken.State.Win!);
        json.WriteStartObject();
        json.WriteString("outcome", OutcomeOf(taken));
        json.WriteString("id", won.Id.Value);
        json.WriteString("member", facts.Credits[0].Member.Value);
        WriteMembers(json, facts);
        WriteDeal(json, facts);
        if (facts.Original is { } original)
        {
            json.WriteStartObject("counted");
            json.WriteString("amount", Number(facts.Worth.WithTax));
            json.WriteString("currency", facts.Currency.Code);
            json.WriteString("rate", original.Rate.ToString("0.########", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteString("recordedAt", Instant(won.RecordedAt));
        json.WriteEndObject();
    }

    /// <summary>The win as it stands, for whoever follows what becomes of it.</summary>
    public static void Write(Utf8JsonWriter json, Dossier dossier)
    {
        var facts = dossier.Win!;
        json.WriteStartObject();
        json.WriteString("id", dossier.Root.Id.Value);
        json.WriteString("state", dossier.IsCancelled ? "cancelled" : dossier.Look switch
        {
            LookedAt.Confirmed => "confirmed",
            LookedAt.NotAccepted => "not_accepted",
            _ => "to_confirm",
        });
        WriteMembers(json, facts);
        WriteDeal(json, facts);
        if (ForeignOf(dossier) is { Key.Length: > 0 } foreign)
            json.WriteString("externalId", foreign.Key);
        json.WriteEndObject();
    }

    public static string OutcomeOf(Taken taken) => taken.IsConfirmed ? "confirmed" : "recorded";

    public static string Number(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Where another system has the win: it brought it, or it confirmed it.</summary>
    private static ForeignKey? ForeignOf(Dossier dossier) =>
        dossier.Root.Foreign ?? dossier.Followers.LastOrDefault(entry => entry.Foreign is not null)?.Foreign;

    private static void WriteMembers(Utf8JsonWriter json, WinFacts facts)
    {
        json.WriteStartArray("members");
        foreach (var credit in facts.Credits)
        {
            json.WriteStartObject();
            json.WriteString("id", credit.Member.Value);
            json.WriteString("percent", Number(credit.Percent));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDeal(Utf8JsonWriter json, WinFacts facts)
    {
        json.WriteString("customer", facts.Customer.Value);
        json.WriteString("amount", Number(facts.Original?.Amount ?? facts.Worth.WithTax));
        json.WriteString("currency", (facts.Original?.Currency ?? facts.Currency).Code);
        json.WriteString("wonOn", facts.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("stage", facts.Stage.Value);
    }
}
