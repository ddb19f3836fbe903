using System.Globalization;
using System.Text.Json;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>Writes what became of a request, from the ledger alone: the same entry is told in the same bytes.</summary>
internal static class WinAnswer
{
    public static void Write(Utf8JsonWriter json, LedgerEntry.Won won)
    {
        var facts = won.Facts;
        json.WriteStartObject();
        json.WriteString("id", won.Id.Value);
        json.WriteString("member", facts.Credits[0].Member.Value);
        json.WriteString("customer", facts.Customer.Value);
        json.WriteString("amount", Number(facts.Original?.Amount ?? facts.Worth.WithTax));
        json.WriteString("currency", (facts.Original?.Currency ?? facts.Currency).Code);
        json.WriteString("wonOn", facts.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("stage", facts.Stage.Value);
        if (facts.Original is { } original)
        {
            json.WriteStartObject("counted");
            json.WriteString("amount", Number(facts.Worth.WithTax));
            json.WriteString("currency", facts.Currency.Code);
            json.WriteString("rate", original.Rate.ToString("0.########", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteString("recordedAt", won.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
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
        json.WriteStartArray("members");
        foreach (var credit in facts.Credits)
        {
            json.WriteStartObject();
            json.WriteString("id", credit.Member.Value);
            json.WriteString("percent", Number(credit.Percent));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("customer", facts.Customer.Value);
        json.WriteString("amount", Number(facts.Original?.Amount ?? facts.Worth.WithTax));
        json.WriteString("currency", (facts.Original?.Currency ?? facts.Currency).Code);
        json.WriteString("wonOn", facts.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("stage", facts.Stage.Value);
        if (dossier.Root.Foreign is { Key.Length: > 0 } foreign)
            json.WriteString("externalId", foreign.Key);
        json.WriteEndObject();
    }

    public static void Write(
        Utf8JsonWriter json, IReadOnlyList<(LedgerEntry.Won? Won, Problem? Problem)> answers, Language language)
    {
        json.WriteStartObject();
        json.WriteNumber("written", answers.Count(answer => answer.Won is not null));
        json.WriteNumber("refused", answers.Count(answer => answer.Problem is not null));
        json.WriteStartArray("rows");
        for (var i = 0; i < answers.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("row", i + 1);
            if (answers[i].Problem is { } problem)
            {
                json.WritePropertyName("problem");
                problem.Write(json, language, $"/{i}");
            }
            else
            {
                json.WritePropertyName("win");
                Write(json, answers[i].Won!);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Number(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);
}
