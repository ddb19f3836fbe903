using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// Which storage account the bot writes to, and how its tables are called: the section <c>Storage</c>.
/// </summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Account name and key with endpoints, or <c>UseDevelopmentStorage=true</c>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// Address of the account's table service, such as <c>https://NAME.table.core.windows.net</c>; needs no key.
    /// </summary>
    public Uri? AccountUri { get; set; }

    /// <summary>Client id of a user-assigned managed identity; without one the system's own is used.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>What the names of tables and queues begin with, so that several bots can share an account.</summary>
    public string TablePrefix { get; set; } = "TeamCoach";

    /// <summary>Address of the queue service beside <see cref="AccountUri"/>, in the same cloud.</summary>
    public static Uri QueueUri(Uri accountUri)
    {
        var host = accountUri.Host;
        var service = host.IndexOf(".table.", StringComparison.OrdinalIgnoreCase);
        var sibling = string.Concat(host.AsSpan(0, service), ".queue.", host.AsSpan(service + ".table.".Length));
        return new UriBuilder(accountUri) { Host = sibling }.Uri;
    }
}

/// <summary>Stops the start over a setting that would fail later, with the key and what was expected.</summary>
internal sealed partial class StorageOptionsCheck(IHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    private const string AccountKeys = "Storage:ConnectionString and Storage:AccountUri";

    /// <summary>What is missing or wrong, each with its key's name; for the start's one message.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration, IHostEnvironment environment) =>
        new StorageOptionsCheck(environment).Validate(
            null, configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new()).Failures ?? [];

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        List<string> problems = [.. Account(options)];
        if (!Prefix().IsMatch(options.TablePrefix))
            problems.Add(
                "Storage:TablePrefix must be a letter and up to 39 letters and digits (a–z, A–Z, 0–9), "
                + $"and is '{options.TablePrefix}'.");
        if (options.ManagedIdentityClientId is { } id && !Guid.TryParse(id, out _))
            problems.Add("Storage:ManagedIdentityClientId must be a GUID or left out.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Account(StorageOptions options)
    {
        var hasConnection = !string.IsNullOrWhiteSpace(options.ConnectionString);
        if (hasConnection && options.AccountUri is not null)
            yield return $"{AccountKeys} are both set; exactly one of them is expected.";
        if (!hasConnection && options.AccountUri is null && !environment.IsDevelopment())
            yield return $"{AccountKeys} are both missing; exactly one of them is expected.";
        if (hasConnection && ConnectionProblem(options.ConnectionString!) is { } problem)
            yield return $"Storage:ConnectionString must be the connection string of a storage account. {problem}";
        if (options.AccountUri is { } uri && !IsTableService(uri))
            yield return "Storage:AccountUri must be the https address of a table service, "
                + $"such as https://NAME.table.core.windows.net, and is '{uri}'.";
    }

    private string? ConnectionProblem(string connectionString)
    {
        try
        {
            var isEmulator = ReferenceEquals(StorageAccount.Parse(connectionString), StorageAccount.Development);
            return isEmulator && environment.IsProduction()
                ? "The emulator's own addresses are for Development."
                : null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private static bool IsTableService(Uri uri) =>
        uri is { IsAbsoluteUri: true, AbsolutePath: "/", Query: "", UserInfo: "" }
        && uri.Scheme == Uri.UriSchemeHttps
        && uri.Host.IndexOf(".table.", StringComparison.OrdinalIgnoreCase) > 0;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
