using System.Globalization;
using System.Text;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>What the columns of a file may be called, and how what people write in them is read.</summary>
internal static class WinColumns
{
    /// <summary>The column that holds everybody with their part, which other systems send as a list.</summary>
    public const string Split = "members";

    public const string Amount = "amount";
    public const string Currency = "currency";

    private static readonly string[] DayFormats =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    private static readonly Dictionary<string, string> Names = Table(
        (Amount, "amount|value|deal value|revenue|金额|成交金额|合同金额|签约金额|业绩"),
        (Currency, "currency|币种|货币"),
        ("customer", "customer|client|account|company|客户|客户名称|客户名|公司"),
        ("wonOn", "won on|wonon|date|day|close date|closed on|日期|成交日期|签约日期|签单日期"),
        ("stage", "stage|status|阶段|状态"),
        ("member.id", "member id|user id|成员id|用户id"),
        ("member.email", "email|e-mail|mail|member email|邮箱|邮件|成员邮箱"),
        ("member.name", "member|name|owner|rep|sales rep|salesperson|成员|姓名|销售|业务员|负责人|签单人"),
        (Split, "split|credits|members|shared with|split credit|分成|业绩分配|业绩拆分|分摊|共享"),
        ("product", "product|产品|产品线"),
        ("note", "note|notes|comment|备注|说明"),
        ("evidence", "evidence|link|url|凭证|链接|证据"),
        ("externalId", "external id|externalid|deal id|order id|contract no|外部编号|合同编号|合同号|订单号|编号"),
        ("newCustomer", "new customer|newcustomer|新客户|是否新客户|首单"),
        ("distinctFrom", "distinct from|distinctfrom|不同于"));

    private static readonly Dictionary<string, string> StageNames = Table(
        (Stage.Signed.Id.Value, "signed|won|closed won|签约|已签|已签约|签了|成交"),
        (Stage.DepositIn.Id.Value, "deposit|deposit paid|定金|已付定金|预付款"),
        (Stage.PartPaid.Id.Value, "part|part paid|partly paid|部分回款"),
        (Stage.Settled.Id.Value, "settled|paid|paid in full|结清|全款|已回款"));

    private static readonly Dictionary<string, string> Truths = Table(
        ("true", "true|yes|y|1|是|对|新"), ("false", "false|no|n|0|否|不是|老"));

    public static string? Find(string heading) => Names.GetValueOrDefault(Fold(heading));

    /// <summary>As the API writes it where that is sure; else as it stands, to be refused by name.</summary>
    public static string Value(string field, string cell)
    {
        var text = cell.Normalize(NormalizationForm.FormKC).Trim();
        // What an export has made safe for spreadsheets is read as it was.
        if (text.Length > 1 && text[0] == '\'' && text[1] is '=' or '+' or '-' or '@')
            text = text[1..];
        return field switch
        {
            Amount => AmountOf(text),
            Currency => text.ToUpperInvariant(),
            "wonOn" => DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text,
            "stage" => StageNames.GetValueOrDefault(Fold(text), text),
            "newCustomer" => Truths.GetValueOrDefault(Fold(text), text),
            _ => text,
        };
    }

    /// <summary>
    /// The currency that an amount names, where the line has no column for it: ¥12万, 120k USD. Null when none is, or
    /// when the amount can't be read.
    /// </summary>
    public static string? CurrencyIn(string cell) => Read(cell.Normalize(NormalizationForm.FormKC).Trim())?.Currency?.Code;

    /// <summary>Digits as they stand, 12万 and 120k as people write them to the bot; what isn't exact stays as it is.</summary>
    private static string AmountOf(string text)
    {
        var plain = WithoutGroups(text);
        return plain.All(c => char.IsAsciiDigit(c) || c == '.') || Read(text) is not { } amount
            ? plain : amount.Value.ToString("0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>Null for what isn't exact, a question mark behind it included.</summary>
    private static AmountSlot.Clear? Read(string text) =>
        text.Contains('?', StringComparison.Ordinal) ? null : SlotKind.For(typeof(AmountSlot))!.ReadWhole(text) as AmountSlot.Clear;

    /// <summary>
    /// 12,000.50 is 12000.50; 1,2 and 1.000,00 stay what they are and are refused. So is 1.000, which is a thousand in
    /// half of the world's spreadsheets.
    /// </summary>
    private static string WithoutGroups(string text)
    {
        if (text.Split('.') is [{ Length: >= 1 and <= 3 } whole, { Length: 3 } rest] && whole != "0" && (whole + rest).All(char.IsAsciiDigit))
            return $"{whole}.{rest}?";
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var groups = (point < 0 ? text : text[..point]).Split(',');
        var isGrouped = groups.Length > 1 && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
        return isGrouped ? string.Concat(groups) + (point < 0 ? "" : text[point..]) : text;
    }

    private static string Fold(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()
        .Split([' ', '_', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static Dictionary<string, string> Table(params ReadOnlySpan<(string Meaning, string Words)> rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (meaning, words) in rows)
        {
            foreach (var word in words.Split('|'))
                table[word] = meaning;
        }

        return table;
    }
}
