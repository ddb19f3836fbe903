using System.Text.Json.Serialization;

namespace TeamCoachBot.Bot.People;

/// <summary>What the people's records keep as JSON inside a property.</summary>
[JsonSerializable(typeof(ConversationAddress))]
[JsonSerializable(typeof(TeamDetails))]
internal sealed partial class PeopleJson : JsonSerializerContext;
