namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>The service's names of what went wrong, as far as the bot tells them apart.</summary>
internal static class TableErrorCode
{
    public const string EntityAlreadyExists = "EntityAlreadyExists";
    public const string ResourceNotFound = "ResourceNotFound";
    public const string UpdateConditionNotSatisfied = "UpdateConditionNotSatisfied";
    public const string TableAlreadyExists = "TableAlreadyExists";
    public const string TableNotFound = "TableNotFound";
    public const string InvalidInput = "InvalidInput";
    public const string EntityTooLarge = "EntityTooLarge";
    public const string PropertyValueTooLarge = "PropertyValueTooLarge";
    public const string PropertyNameInvalid = "PropertyNameInvalid";
    public const string PropertyNameTooLong = "PropertyNameTooLong";
    public const string TooManyProperties = "TooManyProperties";
    public const string KeyValueTooLarge = "KeyValueTooLarge";
    public const string OutOfRangeInput = "OutOfRangeInput";
    public const string RequestBodyTooLarge = "RequestBodyTooLarge";
    public const string InvalidDuplicateRow = "InvalidDuplicateRow";
    public const string DifferentPartitions = "CommandsInBatchActOnDifferentPartitions";
    public const string InvalidResourceName = "InvalidResourceName";
}
