using System.Text.Json;
using System.Text.Json.Serialization;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>Keeps a basis in an entry as the one word that stands for it everywhere in storage.</summary>
internal sealed class BasisJson : JsonConverter<Basis>
{
    public override Basis Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        BasisText.Read(reader.GetString() ?? throw new JsonException("A basis is kept as one word."));

    public override void Write(Utf8JsonWriter writer, Basis value, JsonSerializerOptions options) =>
        writer.WriteStringValue(BasisText.Of(value));
}
