using System.Globalization;
using System.Text.Json;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>Writes what another system is told about an activity that is in the ledger.</summary>
internal static class ActivityAnswer
{
    public static void Write(Utf8JsonWriter json, Taken taken)
    {
        var (did, facts) = ((LedgerEntry.Did)taken.State.Root, ((LedgerEntry.Did)taken.State.Root).Facts);
        json.WriteStartObject();
        json.WriteString("outcome", WinAnswer.OutcomeOf(taken));
        json.WriteString("id", did.Id.Value);
        json.WriteString("member", facts.Member.Value);
        json.WriteString("kind", facts.Counts[0].Kind);
        json.WriteNumber("count", facts.Counts[0].Count);
        if (facts.Customer is { } customer)
            json.WriteString("customer", customer.Value);
        json.WriteString("doneOn", facts.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (facts.Amount is { } amount)
            json.WriteString("amount", WinAnswer.Number(amount));
        if (facts.Next.Length > 0)
            json.WriteString("next", facts.Next);
        json.WriteString("recordedAt", WinAnswer.Instant(did.RecordedAt));
        json.WriteEndObject();
    }
}
