namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>How the table client talks.</summary>
internal sealed class TableClientOptions : StorageClientOptions;
