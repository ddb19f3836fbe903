using System.Text.Json;
using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Api;

/// <summary>Writes what became of a list, row by row.</summary>
internal static class ListAnswer
{
    public static void Write(Utf8JsonWriter json, IRowKind kind, IReadOnlyList<Outcome<Taken>> answers, Language language)
    {
        var (written, confirmed) = (0, 0);
        foreach (var answer in answers)
        {
            if (answer.TryGet(out var taken, out _))
                (written, confirmed) = taken.IsConfirmed ? (written, confirmed + 1) : (written + 1, confirmed);
        }

        json.WriteStartObject();
        json.WriteNumber("written", written);
        json.WriteNumber("confirmed", confirmed);
        json.WriteNumber("refused", answers.Count - written - confirmed);
        json.WriteStartArray("rows");
        for (var i = 0; i < answers.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("row", i + 1);
            if (answers[i].TryGet(out var taken, out var problem))
            {
                json.WritePropertyName(kind.Name);
                kind.Write(json, taken);
            }
            else
            {
                json.WritePropertyName("problem");
                ((Problem)problem).Write(json, language, $"/{i}");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
