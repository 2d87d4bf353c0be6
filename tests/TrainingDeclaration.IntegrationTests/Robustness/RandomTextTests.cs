using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Robustness;

/// <summary>
/// Random Unicode, one text per field of a form, through save, edit, check, preview, print, report, PDF, Word, spreadsheet,
/// search and verification: nothing fails, and what was stored is read back equal.
/// </summary>
public abstract class RandomTextTests(TestSite site) : SiteTests(site)
{
    private static readonly (string Label, bool IsLine, int Longest)[] Fields =
    [
        ("培训班主题", true, 40), ("联系人", false, 10), ("电 话", false, 20), ("印出的写法", true, 30), ("培训对象", false, 120),
        ("资助方", true, 40), ("机构名称", true, 40), ("培训目的", false, 300), ("培训主要内容和必要性", false, 400),
    ];

    /// <summary>Characters of every kind, the harmless ones most often, so that some forms can be reported.</summary>
    private static readonly Gen<string> Character = Gen.Frequency<string>(
        (60, Gen.Choose(0x4E00, 0x9FA5).Select(Of)),
        (20, Gen.Choose(0x20, 0x7E).Select(Of)),
        (6, Gen.Elements("，", "。", "（", "）", "“", "”", "——", "……", "　", "\n", "\t", "１", "ａ")),
        (4, Gen.Elements("\u200B", "\u200D", "\u00AD", "\u2060", "\uFEFF", "\u202E", "\u0007", "\u000B", "\u2028", "\uFFFF", "\uFDD0", "\uFFFD", "\u180E", "\u0301", "\uFE0F", "\u3164", "&amp;", "<b>", "]]>", "'\"", "=1+1", "{{", "%00")),
        (1, Gen.Elements("𬱖", "𠮷", "👨‍👩‍👧", "🇨🇳", "Å", "ﬁ", "ſ", "İ", "ß", "ﷺ", "⼭", "㎡")));

    private static readonly Gen<string> Anything = Gen.Choose(1, 0x10FFFF).Where(value => value is < 0xD800 or > 0xDFFF).Select(Of);

    [SkippableFact]
    public async Task AnyText_ThroughEveryPage_FailsNowhereAndComesBackEqual()
    {
        var forms = LongRun.Texts / Fields.Length + 1;
        var calm = Character.ListOf().Select(string.Concat);
        var wild = Gen.Frequency<string>((3, Character), (1, Anything)).ListOf().Select(string.Concat);
        var texts = Gen.Frequency<string>((3, calm), (1, wild)).ListOf(Fields.Length).Sample(forms, new Rnd((ulong)LongRun.Seed), 40).ToList();
        var unit = await Site.SignInAsync("zj.unit");
        var head = await Site.SignInAsync("zj.unit.head");
        var reported = 0;
        for (var n = 0; n < forms; n++)
        {
            var typed = Fields.Zip(texts[n]).Select(pair => (pair.First.Label, pair.First.IsLine, Text: Shorten(pair.Second, pair.First.Longest))).ToList();
            var key = await new Steps(Site).DraftAsync(DemandExample.D1);
            var page = await OpenAsync(unit, $"/declarations/{key}/edit");
            var form = page.Form("保存草稿");
            foreach (var (label, _, text) in typed.Where(one => n % 2 == 0 || one.Text.Length > 1))
            {
                form.Fill(label, text);
            }

            (await form.SubmitAsync()).Status.ShouldBe(HttpStatusCode.OK, $"saving form {n} of seed {LongRun.Seed}");
            page = await OpenAsync(unit, $"/declarations/{key}/edit");
            foreach (var (label, isLine, text) in typed.Where(one => n % 2 == 0 || one.Text.Length > 1))
            {
                var kept = TextRules.Clean(text) ?? "";
                page.Form("保存草稿").Value(label).Replace("\r\n", "\n", StringComparison.Ordinal)
                    .ShouldBe(isLine ? kept.ReplaceLineEndings(" ") : kept, $"{label} of form {n} of seed {LongRun.Seed}");
            }

            foreach (var address in new[] { "check", "preview", "print", "print.pdf", "print.docx", "" })
            {
                await OpenAsync(unit, $"/declarations/{key}/{address}".TrimEnd('/'));
            }

            reported += await ReportAsync(head, key) ? 1 : 0;
            await OpenAsync(head, $"/declarations?q={Uri.EscapeDataString(typed[0].Text)}");
        }

        await OpenAsync(head, "/declarations?handler=Table");
        reported.ShouldBeGreaterThan(0, "some of the forms should have come through to paper");
    }

    /// <summary>Reports the form if its checks allow it, and reads its paper; returns whether it did.</summary>
    private async Task<bool> ReportAsync(Browser head, string key)
    {
        var check = await OpenAsync(head, $"/declarations/{key}/check");
        if (!check.Buttons.Contains("报送"))
        {
            return false;
        }

        var page = await check.Form("报送").Tick("内容属实，不含涉密或敏感信息；本单位对项目实施负主体责任。").SubmitAsync();
        page.Status.ShouldBe(HttpStatusCode.OK);
        if (!page.Done.Contains("已报送", StringComparison.Ordinal))
        {
            page.Errors.ShouldNotBeEmpty("what is not reported says why");
            return false;
        }

        foreach (var address in new[] { "print.pdf", "print.docx", "print", "receipt.pdf?submission=1", "" })
        {
            await OpenAsync(head, $"/declarations/{key}/{address}".TrimEnd('/'));
        }

        Site.Clock.Advance(TimeSpan.FromSeconds(10)); // strangers may look up only so many codes a minute
        await OpenAsync(Site.Browser(), $"/verify/{await new Steps(Site).CodeAsync(key)}");
        return true;
    }

    private static async Task<WebPage> OpenAsync(Browser browser, string address)
    {
        var page = await browser.GetAsync(address);
        ((int)page.Status).ShouldBeLessThan(500, $"{address} of seed {LongRun.Seed}");
        return page;
    }

    private static string Of(int value) => char.ConvertFromUtf32(value);

    private static string Shorten(string text, int longest)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(longest))
        {
            kept.Append(rune.ToString());
        }

        return kept.Replace("\0", "").ToString();
    }
}

public sealed class RandomTextOnSqlite(SqliteSite site) : RandomTextTests(site), IClassFixture<SqliteSite>;

public sealed class RandomTextOnPostgres(PostgresSite site) : RandomTextTests(site), IClassFixture<PostgresSite>;
