using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>A transaction of which nothing was written, with the position of the action that prevented it.</summary>
internal sealed class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException cause, int? failedTransactionActionIndex)
        : base(cause.Status, cause.Message, cause.ErrorCode, cause) =>
        FailedTransactionActionIndex = failedTransactionActionIndex;

    public TableTransactionFailedException(
        int status, string message, string? errorCode, int? failedTransactionActionIndex)
        : base(status, message, errorCode, null) => FailedTransactionActionIndex = failedTransactionActionIndex;

    /// <summary>Position in the list that was submitted; null when the service named none.</summary>
    public int? FailedTransactionActionIndex { get; }
}
