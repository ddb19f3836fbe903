using System.Text.Json.Serialization;

namespace TeamCoachBot.Bot.Storage;

/// <summary>The few shapes that are kept as JSON inside a property.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class StorageJson : JsonSerializerContext;
