using System.Globalization;
using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Tests.Typing;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("一行", "一行")]
    [InlineData("标题\r\nBcc: x@example.org\u2028\n\n 正文\0 ", "标题 Bcc: x@example.org 正文")]
    [InlineData("\u202e反\u200b向", "反向")]
    [InlineData("\r\n", "")]
    [InlineData(null, "")]
    public void OneLine_HasNoLineEndsAndNothingHidden(string? text, string line) => TextRules.OneLine(text).ShouldBe(line);

    [Theory]
    [InlineData("第一句。\u000B第二句。", "第一句。\n第二句。")]
    [InlineData("甲\u2028乙\u2029丙\u0085丁\f戊", "甲\n乙\n丙\n丁\n戊")]
    [InlineData("甲\r\n乙\r丙", "甲\n乙\n丙")]
    [InlineData("海\u00AD洋\u200B碳\u2060汇\uFEFF", "海洋碳汇")]
    [InlineData("甲\uFFFF乙\uFDD0丙\uFFFD丁", "甲乙丙丁")]
    [InlineData("甲\u0007乙\u202E丙\u180E丁", "甲乙丙丁")]
    [InlineData("⼭⽔", "山水")]
    [InlineData("\t甲\t乙 ", "甲\t乙")]
    [InlineData("𬱖字", "𬱖字")]
    [InlineData("   \n　", null)]
    [InlineData("\u200B", null)]
    [InlineData("\u200C\u200D", null)]
    [InlineData("\u2060 \u00AD", null)]
    [InlineData("\u180E", null)]
    [InlineData("\uFE0F", null)]
    [InlineData("\u0301", null)]
    [InlineData("\u3164\u2800", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Clean_KeepsWhatCanBeSeen(string? typed, string? stored) => TextRules.Clean(typed).ShouldBe(stored);

    [Fact]
    public void Clean_HalfAPair_IsDropped()
    {
        TextRules.Clean("甲" + '\uD840' + "乙" + '\uDC00').ShouldBe("甲乙");
        TextRules.Clean(new string('\uD840', 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab𬱖", 3, "ab")]
    [InlineData("ab𬱖", 4, "ab𬱖")]
    [InlineData("ae\u0301x", 2, "a")]
    [InlineData("👨‍👩‍👧家", 7, "")]
    public void Cut_KeepsCharactersWhole(string text, int longest, string cut) => TextRules.Cut(text, longest).ShouldBe(cut);

    [Theory]
    [InlineData("ZJ.Unit", "zj.unit")]
    [InlineData("zj.unit\uFFFF", "zj.unit")]
    [InlineData("ｚｊ．ｕｎｉｔ", "zj.unit")]
    [InlineData("zj.ſec", "zj.sec")]
    [InlineData("\u212Aey", "key")]
    public void Account_HasOneForm(string typed, string account) => TextRules.Account(typed).ShouldBe(account);

    [Theory]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1，234，567", "1234567")]
    [InlineData("28.5", "28.5")]
    [InlineData("28,5", null)]
    [InlineData("28，5", null)]
    [InlineData("1234,567", null)]
    [InlineData("1,2345", null)]
    [InlineData("1.234,5", null)]
    [InlineData(",500", null)]
    public void Ungrouped_ReadsTrueGroupingOnly(string typed, string? number) => TextRules.Ungrouped(typed).ShouldBe(number);

    [Theory]
    [InlineData("28.5", 28_500_000L)]
    [InlineData("28.50", 28_500_000L)]
    [InlineData("28.5万", 28_500_000L)]
    [InlineData("28.5 万元", 28_500_000L)]
    [InlineData("￥28.5", 28_500_000L)]
    [InlineData("¥ 1,234.5 万元", 1_234_500_000L)]
    [InlineData("１８．５", 18_500_000L)]
    [InlineData("28,5", null)]
    [InlineData("28，5", null)]
    [InlineData("28.555", null)]
    [InlineData("28.5元", null)]
    [InlineData("-1", null)]
    [InlineData("", null)]
    public void Amount_IsReadInWanOrRefused(string typed, long? fen) =>
        (Money.TryParseWan(typed, out var read) ? read : (long?)null).ShouldBe(fen);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2022-06-20")]
    public void Day_AtTheEndsOfTheCalendar_HasItsInstants(string day)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        BeijingTime.EndOf(date).ShouldBeGreaterThanOrEqualTo(BeijingTime.StartOf(date));
    }
}
