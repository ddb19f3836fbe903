namespace TeamCoachBot.Bot.Api;

/// <summary>What one kind of link shows, and what its button does.</summary>
internal interface ILinkPage
{
    LinkFor For { get; }

    /// <summary>The page as it is opened: it changes nothing.</summary>
    string Show(OpenLink open, Page page);

    /// <summary>What the button does; null when somebody else was quicker and the link has done its work.</summary>
    Task<string?> UseAsync(OpenLink open, Page page, HttpContext context);
}
