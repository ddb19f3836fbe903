namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// Reads numbers written in Chinese characters: 十二万, 三十万零五千, 两千三百, 一亿二. A short ending counts tenths of
/// the unit in front (一万二 is 12,000); after 百 it may also mean 万 (一百二), so it has two readings.
/// </summary>
internal static class ChineseNumeral
{
    private const string Figures = "零一二三四五六七八九";
    private const string Formal = "〇壹贰叁肆伍陆柒捌玖";
    private const string UnitSigns = "十百千万亿";
    private const string FormalUnits = "拾佰仟萬億";

    private static readonly decimal[] UnitValues = [1e1m, 1e2m, 1e3m, 1e4m, 1e8m];

    public static bool Is(char c) => FigureOf(c) >= 0 || UnitOf(c) > 0;

    public static Numeral Read(Folded text, int at)
    {
        var end = at;
        while (end < text.Count && text.Tokens[end] is { Kind: TokenKind.Han } token && (end == at || token.Glued)
            && (Is(text.TextOf(end)[0]) || IsVague(text, end, first: end == at)))
        {
            end++;
        }

        Span<char> signs = stackalloc char[Math.Min(end - at, 24)];
        for (var i = 0; i < signs.Length; i++)
            signs[i] = text.TextOf(at + i)[0];
        return end - at > signs.Length ? Numeral.None : new Reader(signs).Run();
    }

    /// <summary>多, 来, 几 or 余 inside a number, when a unit follows: 十来万; 几 or 数 in front: 几十万, 数百万.</summary>
    private static bool IsVague(Folded text, int at, bool first) =>
        at + 1 < text.Count && text.Tokens[at + 1] is { Glued: true, Kind: TokenKind.Han }
        && UnitOf(text.TextOf(at + 1)[0]) is var unit
        && (first ? text.TextOf(at)[0] is '几' or '数' && unit > 0
            : text.TextOf(at)[0] is '多' or '来' or '几' or '余' && unit >= 1e4m);

    private static int FigureOf(char c) => c == '两' ? 2 : Math.Max(Figures.IndexOf(c), Formal.IndexOf(c));

    private static decimal UnitOf(char c) =>
        Math.Max(UnitSigns.IndexOf(c), FormalUnits.IndexOf(c)) is >= 0 and var unit ? UnitValues[unit] : 0;

    private ref struct Reader(ReadOnlySpan<char> signs)
    {
        private readonly ReadOnlySpan<char> _signs = signs;
        private decimal _total;
        private decimal _section;
        private decimal _lastUnit;
        private int _figure = -1;
        private int _second = -1;
        private bool _zero;
        private bool _vague;

        public Numeral Run()
        {
            // A single character is part of a name more often than a number: 三一, 一汽, 万科, 百度.
            if (_signs.Length < 2)
                return Numeral.None;
            foreach (var sign in _signs)
            {
                if (!Take(sign))
                    return Numeral.None;
            }

            return Finish();
        }

        private bool Take(char sign)
        {
            if (sign is '多' or '来' or '几' or '余' or '数')
            {
                // In front it stands for a figure that nobody named; the least it can be is one.
                _figure = _figure < 0 && _section + _total == 0m ? 1 : _figure;
                return _vague = true;
            }

            var figure = FigureOf(sign);
            return figure < 0 ? TakeUnit(UnitOf(sign)) : figure == 0 ? _figure < 0 && (_zero = true)
                : TakeFigure(figure);
        }

        /// <summary>Two neighbouring figures are a range (三四十万); any others are no number.</summary>
        private bool TakeFigure(int figure)
        {
            if (_figure < 0)
                _figure = figure;
            else if (_second < 0 && figure == _figure + 1)
                _second = figure;
            else
                return false;
            return true;
        }

        private bool TakeUnit(decimal unit)
        {
            if (unit < 1e4m)
            {
                if (_figure < 0 && (unit != 10 || _section > 0 || (_total > 0 && !_zero)))
                    return false;
                if (_second >= 0 && _section + _total > 0)
                    return false;
                _section += (_figure < 0 ? 1 : _figure) * unit;
            }
            else
            {
                _section += Math.Max(_figure, 0);
                if (_section + _total == 0 || (unit == 1e4m && _section == 0))
                    return false;
                _total = unit == 1e8m ? (_total + _section) * unit : _total + (_section * unit);
                _section = 0;
            }

            // The range's width grows with each unit that follows, so its upper end is kept by proportion.
            (_lastUnit, _zero) = (unit, false);
            _width = _second >= 0 ? unit : _width * (unit >= 1e4m ? unit : 1);
            (_figure, _second) = (-1, -1);
            return _total < 1e16m;
        }

        private decimal _width;

        private readonly Numeral Finish()
        {
            var value = _total + _section;
            var length = _signs.Length;
            if (_width > 0)
                return new Numeral(length, [value, value + _width], HasUnit: true, Vague: true);
            if (_second >= 0 || value == 0)
                return Numeral.None;
            if (_figure < 0)
                return new Numeral(length, [value], HasUnit: true, _vague);
            if (_zero || _lastUnit == 10)
                return new Numeral(length, [value + _figure], HasUnit: true, _vague);
            var whole = value + (_figure * _lastUnit / 10);
            return _lastUnit == 100 && _total == 0
                ? new Numeral(length, [whole, whole * 1e4m], HasUnit: true)
                : new Numeral(length, [whole], HasUnit: true, _vague);
        }
    }
}
