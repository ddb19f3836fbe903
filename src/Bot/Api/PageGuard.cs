using Azure;

namespace TeamCoachBot.Bot.Api;

/// <summary>Answers every fault behind one of the bot's own pages with a page that says what to do.</summary>
internal sealed partial class PageGuard(ILogger<PageGuard> log)
{
    /// <param name="page">In the reader's language as far as it is known.</param>
    /// <param name="answer">Finds what was asked for and sends it.</param>
    public async Task AnswerAsync(HttpContext context, Page page, Func<Task> answer)
    {
        try
        {
            await answer();
        }
        catch (RequestFailedException down)
        {
            LogStorageDown(down.Status);
            await Page.SendAsync(context, StatusCodes.Status503ServiceUnavailable, page.Busy());
        }
        catch (BadHttpRequestException broken)
        {
            await Page.SendAsync(context, broken.StatusCode, page.TooLarge());
        }
        catch (InvalidDataException)
        {
            await Page.SendAsync(context, StatusCodes.Status413PayloadTooLarge, page.TooLarge());
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }

    [LoggerMessage(2102, LogLevel.Warning, "A page waits for storage (status {Status})")]
    private partial void LogStorageDown(int status);
}
