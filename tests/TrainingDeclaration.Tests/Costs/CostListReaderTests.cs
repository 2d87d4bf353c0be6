using System.Text;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Core.Record.Costs;

namespace TrainingDeclaration.Tests.Costs;

/// <summary>Every figure here is made up.</summary>
public sealed class CostListReaderTests
{
    private const string Head = "序号,国家（地区）,代码,城市,币种,每人每天,来源页,备注\n";

    [Fact]
    public void Rows_AreReadAsTyped()
    {
        var rows = Read("1,德国,de,,eur,\"1,060.50\",3,\"有\"\"引号\"\"，有逗号, 也有\n换行\"\n２,法国,,巴黎,EUR,58,3,\n");

        rows.SelectMany(row => row.Errors).ShouldBeEmpty();
        (rows[0].LineNo, rows[0].PrintedName, rows[0].CountryCode, rows[0].CityScope, rows[0].Currency, rows[0].Cents, rows[0].SourcePage)
            .ShouldBe((1, "德国", "DE", null, "EUR", 1_060_50, "3"));
        rows[0].Note.ShouldBe("有\"引号\"，有逗号, 也有 换行");
        (rows[1].LineNo, rows[1].CountryCode, rows[1].CityScope, rows[1].Cents).ShouldBe((2, "FR", "巴黎", 58_00));
        rows[1].Warnings.ShouldBe(["没有代码，按名称认作 FR。"]);
    }

    [Theory]
    [InlineData("1,德国,DE,,EUX,60,,", "不认识的币种“EUX”")]
    [InlineData("1,德国,DE,,,60,,", "“币种”是空的")]
    [InlineData("1,德国,DE,,欧元,60,,", "三个字母的币种代码")]
    [InlineData("1,德国,DE,,EUR,0,,", "必须大于 0")]
    [InlineData("1,德国,DE,,EUR,-60,,", "必须大于 0")]
    [InlineData("1,德国,DE,,EUR,60.005,,", "小数超过 2 位")]
    [InlineData("1,德国,DE,,EUR,\"28,5\",,", "不是数字")]
    [InlineData("1,德国,DE,,EUR,60 EUR,,", "不是数字")]
    [InlineData("1,德国,DE,,EUR,1e3,,", "不是数字")]
    [InlineData("1,德国,DE,,EUR,NaN,,", "不是数字")]
    [InlineData("1,德国,DE,,EUR,100000000.01,,", "过大")]
    [InlineData("1,德国,DE,,EUR,,,", "“每人每天”是空的")]
    [InlineData("1,德国,XX,,EUR,60,,", "不认识的代码“XX”")]
    [InlineData("1,,DE,,EUR,60,,", "“国家（地区）”是空的")]
    [InlineData(",德国,DE,,EUR,60,,", "“序号”是空的")]
    [InlineData("0,德国,DE,,EUR,60,,", "不是从 1 起的整数")]
    [InlineData("1.5,德国,DE,,EUR,60,,", "不是从 1 起的整数")]
    [InlineData("1,德国,DE,,EUR,60,第一百二十三页和第一百二十四页和第一百二十五页,", "“来源页”最多 20 字")]
    public void Row_WithAFault_NamesFieldAndWayOut(string row, string fault) =>
        Read(row).Single().Errors.ShouldHaveSingleItem().ShouldContain(fault);

    [Fact]
    public void SamePlace_OrSameNumber_IsRefusedOnBothRows()
    {
        var rows = Read("1,德国,DE,,EUR,60,,\n2,德意志,DE,,EUR,61,,\n3,德国,DE,柏林,EUR,62,,\n3,法国,FR,,EUR,58,,\n");

        rows[0].Errors.ShouldBe(["与第 3 行的国家（地区）和城市相同，请只留一行，或分别写明城市。"]);
        rows[1].Errors.ShouldBe(["与第 2 行的国家（地区）和城市相同，请只留一行，或分别写明城市。"]);
        rows[2].Errors.ShouldBe(["“序号”3 与第 5 行相同，请改成各自的序号。"]);
        rows[3].Errors.ShouldBe(["“序号”3 与第 4 行相同，请改成各自的序号。"]);
    }

    [Fact]
    public void Csv_OfChineseSpreadsheets_IsReadInAnyEncoding()
    {
        var text = Head.Replace("（地区）", "(地区)", StringComparison.Ordinal) + "1,德国,DE,,EUR,60,,\r\n";
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030").ShouldNotBeNull();
        foreach (var file in new[] { Encoding.UTF8.GetBytes(text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], chinese.GetBytes(text), Encoding.UTF8.GetBytes(text.Replace(',', '\t')) })
        {
            CostListReader.Read(file).Value.ShouldNotBeNull().Rows.Single().PrintedName.ShouldBe("德国");
        }
    }

    [Theory]
    [InlineData("", "没有找到“国家（地区）”一列")]
    [InlineData("a,b\n1,2\n", "没有找到“国家（地区）”一列")]
    [InlineData(Head, "表里没有标准")]
    [InlineData(Head + "1,\"德国,DE\n", "不是 XLSX 或 CSV")]
    [InlineData("PK\u0003\u0004国家（地区）", "不是 XLSX 或 CSV")]
    public void File_ThatIsNoTable_IsRefused(string text, string fault) =>
        CostListReader.Read(Encoding.UTF8.GetBytes(text)).Refusal.ShouldNotBeNull().Message.ShouldContain(fault);

    [Fact]
    public void File_BeyondTheBounds_IsRefused()
    {
        static string Message(string text) => CostListReader.Read(Encoding.UTF8.GetBytes(text)).Refusal.ShouldNotBeNull().Message;

        Message(new string('长', ListReader.MostBytes / 3 + 1)).ShouldContain("超过 2 MB");
        Message(Head + string.Concat(Enumerable.Range(1, ListReader.MostRows + 1).Select(n => $"{n},国{n},,,EUR,1,,\n"))).ShouldContain("超过 2000 行");
        Message(Head + string.Concat(Enumerable.Range(1, CostListReader.MostLines + 1).Select(n => $"{n},国{n},,,EUR,1,,\n"))).ShouldContain("最多 500 行，现有 501 行");
        Message(new string('\n', 30_000) + Head).ShouldContain("不是 XLSX 或 CSV");
        Message(new string(',', 300) + "\n" + Head).ShouldContain("不是 XLSX 或 CSV");
    }

    [Fact]
    public void AnyBytes_AreAnsweredWithoutAnError()
    {
        var random = new Random(4);
        for (var n = 0; n < 3_000; n++)
        {
            var bytes = new byte[random.Next(0, 400)];
            random.NextBytes(bytes);
            if (n % 2 == 0)
            {
                var head = Encoding.UTF8.GetBytes(Head);
                bytes = [.. head, .. bytes.Select(b => (byte)"1,\"\n\r德国DE. 0-"[b % 12])];
            }

            var read = CostListReader.Read(bytes);
            (read.Value is null).ShouldBe(read.IsRefused);
        }
    }

    [Fact]
    public void Template_HasTheColumnsAndNoRow() => CostListReader.Read(CostListReader.Template()).Refusal.ShouldNotBeNull().Message.ShouldBe("表里没有标准。");

    [Fact]
    public void Currencies_AreThoseOfTheStandard()
    {
        Currencies.All.Count.ShouldBeGreaterThan(150);
        Currencies.All.ShouldAllBe(currency => currency.Code.Length == 3 && currency.Code.All(char.IsAsciiLetterUpper) && currency.Name.Length > 1);
        Currencies.All.Select(currency => currency.Code).ShouldBeInOrder();
        Currencies.All.Select(currency => currency.Name).ShouldBeUnique();
        Currencies.Foreign.ShouldNotContain(currency => currency.Code == "CNY");
        Currencies.Find("XXX").ShouldBeNull();
    }

    [Theory]
    [InlineData("712.34", RateQuote.PerHundred, 712_340_000L)]
    [InlineData("７．１２３４５６", RateQuote.PerOne, 7_123_456L)]
    [InlineData("1,234,567.5", RateQuote.ForeignPerHundredYuan, 1_234_567_500_000L)]
    [InlineData("7.1234567", RateQuote.PerOne, null)]
    [InlineData("1,234,567.5", RateQuote.PerOne, null)]
    [InlineData("0", RateQuote.PerOne, null)]
    [InlineData("", RateQuote.PerOne, null)]
    public void Rate_IsReadInMillionths(string typed, RateQuote quote, long? value)
    {
        var read = CostAmounts.ReadRate(typed, quote);

        (read.IsRefused ? (long?)null : read.Value).ShouldBe(value);
        if (value is { } stored)
        {
            CostAmounts.ReadRate(CostAmounts.Rate(stored), quote).Value.ShouldBe(stored);
        }
    }

    private static IReadOnlyList<CostRow> Read(string rows) => CostListReader.Read(Encoding.UTF8.GetBytes(Head + rows)).Value.ShouldNotBeNull().Rows;
}
