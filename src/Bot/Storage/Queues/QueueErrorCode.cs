namespace TeamCoachBot.Bot.Storage.Queues;

/// <summary>The service's names of what went wrong with a queue or a message.</summary>
internal static class QueueErrorCode
{
    public const string QueueNotFound = "QueueNotFound";
    public const string MessageNotFound = "MessageNotFound";
    public const string PopReceiptMismatch = "PopReceiptMismatch";
    public const string InvalidResourceName = "InvalidResourceName";
    public const string InvalidXmlDocument = "InvalidXmlDocument";
    public const string RequestBodyTooLarge = "RequestBodyTooLarge";
    public const string OutOfRangeQueryParameterValue = "OutOfRangeQueryParameterValue";
}
