using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Declarations;

/// <summary>Word forms as they come from the field: what is shown of each field before a draft is made.</summary>
public abstract class WordFieldTests(TestSite site) : SiteTests(site)
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [SkippableTheory]
    [InlineData("struck.docx", "人 数", "45", "已填入")]
    [InlineData("struck.docx", "天 数", "6", "已填入")]
    [InlineData("struck.docx", "经费预算", "20万元", "已填入")]
    [InlineData("struck.docx", "培训班主题", "沙漠化防治技术线上培训班", "已填入")]
    [InlineData("struck.docx", "国家（地区）", "荷兰", "已填入")]
    [InlineData("hidden.docx", "人 数", "60", "未看明白")]
    [InlineData("hidden.docx", "培训班主题", "正式主题", "已填入")]
    [InlineData("hidden.docx", "联系人", "张某", "已填入")]
    [InlineData("hints.docx", "培训班主题", "海洋防灾减灾技术线上培训班", "已填入")]
    [InlineData("hints.docx", "培训对象", "县级海洋部门业务骨干", "已填入")]
    [InlineData("hints.docx", "培训目的", "掌握风暴潮预报方法。", "已填入")]
    [InlineData("hints.docx", "培训主要内容和必要性", "课程共十讲，内容必要。", "已填入")]
    [InlineData("hints.docx", "联系人", "周某 副处长", "已填入")]
    [InlineData("hints.docx", "人 数", "60", "已填入")]
    [InlineData("split-late.docx", "培训目的", "掌握风暴潮预报方法。", "已填入")]
    [InlineData("split-late.docx", "境外培训机构", "机构名称：新加坡样例大学 （是否境外培训合作机构 是☑ 否□）", "已填入")]
    [InlineData("split-early.docx", "培训班主题", "海洋防灾减灾技术线上培训班", "已填入")]
    [InlineData("split-early.docx", "培训对象", "县级海洋部门业务骨干", "已填入")]
    [InlineData("numbered.docx", "培训目的", "一、了解政策 二、掌握方法 三、形成方案，见第二条", "已填入")]
    [InlineData("fullwidth.docx", "预计办班时间", "２０２７年３月８日至１２日", "已填入")]
    [InlineData("tick-before.docx", "是否有境外资助", "有 √否", "已填入")]
    [InlineData("tick-between.docx", "是否有境外资助", "有（资助方： ）√否", "未看明白")]
    [InlineData("tick-legacy.docx", "是否有境外资助", "有（资助方______）否☑", "已填入")]
    public async Task Word_OfTheField_IsReadOrReported(string file, string label, string found, string result)
    {
        var page = await ReadAsync(Sample(file));

        var row = page.Table("逐项结果").Single(one => one["栏目"] == label);
        (row.ElementAt(1).Value, row["结果"]).ShouldBe((found, result));
    }

    [SkippableTheory]
    [InlineData("struck.docx", "人 数", "45")]
    [InlineData("fullwidth.docx", "开始日期", "2027-03-08")]
    [InlineData("fullwidth.docx", "结束日期", "2027-03-12")]
    [InlineData("numbered.docx", "培训目的", "一、了解政策\n二、掌握方法\n三、形成方案，见第二条")]
    public async Task Word_OnceLookedAt_BecomesADraftThatHoldsWhatWasShown(string file, string label, string value)
    {
        var edit = await (await ReadAsync(Sample(file))).Form("建立草稿").SubmitAsync();

        edit.Address.ShouldEndWith("/edit");
        edit.Form("保存草稿").Value(label).ShouldBe(value);
    }

    [SkippableTheory]
    [InlineData("tick-before.docx", "否")]
    [InlineData("tick-between.docx", null)]
    [InlineData("tick-legacy.docx", "否")]
    public async Task Word_TickedByHand_IsNeverTheOtherWord(string file, string? choice)
    {
        var edit = await (await ReadAsync(Sample(file))).Form("建立草稿").SubmitAsync();

        var chosen = edit.Document.QuerySelector("input[name$=HasOverseasFunding]:checked, input[name=overseasFunding]:checked")?.ParentElement;
        (chosen is null ? null : WebPage.Read(chosen)).ShouldBe(choice);
    }

    [SkippableFact]
    public async Task Word_ThatIsOnlyRead_MakesNoDraft()
    {
        var before = await Site.DbAsync(db => Task.FromResult(db.Declarations.Count()));

        var page = await ReadAsync(Sample("split-late.docx"));

        page.Text.ShouldContain("还没有建立草稿");
        (await Site.DbAsync(db => Task.FromResult(db.Declarations.Count()))).ShouldBe(before);
    }

    [SkippableFact]
    public async Task Word_WithTwoForms_OffersBoth()
    {
        var page = await ReadAsync(Twice(Sample("struck.docx"), "2027年3月8日至12日", "2027年5月10日至14日"));

        page.Table("逐项结果：第 1 份").Single(row => row["栏目"] == "预计办班时间").ElementAt(1).Value.ShouldBe("2027年3月8日至12日");
        page.Table("逐项结果：第 2 份").Single(row => row["栏目"] == "预计办班时间").ElementAt(1).Value.ShouldBe("2027年5月10日至14日");
        (await page.Form("建立草稿").Fill("建立第 1 份", "否").SubmitAsync()).Form("保存草稿").Value("开始日期").ShouldBe("2027-05-10");
        (await page.Form("建立草稿").Tick("建立第 1 份").SubmitAsync()).Done.ShouldContain("已建立 2 份草稿");
    }

    [SkippableTheory]
    [InlineData("r", 60_000)]
    [InlineData("sdt", 50_000)]
    public async Task Word_NestedWithoutEnd_IsRefusedInWordsAndAtOnce(string name, int depth)
    {
        var (open, close) = name == "r" ? ("<w:r>", "</w:r>") : ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>");
        var nest = string.Concat(Enumerable.Repeat(open, depth)) + (name == "r" ? "<w:t>x</w:t>" : "<w:p/>") + string.Concat(Enumerable.Repeat(close, depth));
        var body = name == "r" ? $"<w:tbl><w:tr><w:tc><w:p>{nest}</w:p></w:tc></w:tr></w:tbl>" : nest;
        var watch = Stopwatch.StartNew();

        var page = await ReadAsync(Pack($"<w:document {W}><w:body>{body}</w:body></w:document>"));

        page.Errors.Single().ShouldContain("层层嵌套");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), "even on a loaded machine");
    }

    [SkippableTheory]
    [InlineData("word/document.xml", true)]
    [InlineData("word/document2.xml", false)]
    [InlineData("content/form.xml", true)]
    public async Task Word_StrictOrUnderAnotherName_IsRead(string main, bool isStrict)
    {
        var xml = Xml(Sample("hints.docx"));
        var strict = isStrict ? xml.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal) : xml;
        var kind = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

        var page = await ReadAsync(Pack(strict, main, $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{kind}\" Target=\"{main}\"/></Relationships>"));

        page.Table("逐项结果").Single(row => row["栏目"] == "培训对象").ElementAt(1).Value.ShouldBe("县级海洋部门业务骨干");
    }

    [SkippableFact]
    public async Task Word_OfAWorkbook_IsRefusedWithTheTrueReason() =>
        (await ReadAsync(Pack("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>", "xl/workbook.xml",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")))
            .Errors.Single().ShouldContain("Excel");

    [SkippableFact]
    public async Task Word_AfterACallHasClosed_OffersTheOthersOnly()
    {
        Site.Clock.Set(new DateTimeOffset(2022, 7, 10, 9, 0, 0, TimeSpan.FromHours(8)));
        try
        {
            var page = await (await Site.SignInAsync("js.unit")).GetAsync("/declarations/word");

            page.Document.QuerySelectorAll("label:has(input[name=call])").Select(WebPage.Read).ShouldBe(["关于征集2022年线上出国（境）培训需求的函（演示）"]);
        }
        finally
        {
            Site.Clock.Set(TestClock.Start);
        }
    }

    [SkippableFact]
    public async Task Word_ReadBySomebodyElseOrLongAgo_IsAskedForAgain()
    {
        var page = await ReadAsync(Sample("struck.docx"));

        var refused = await page.Form("建立草稿").Set("Kept", "nothing of ours").SubmitAsync();

        refused.Errors.Single().ShouldContain("请重新上传文件");
        refused.Buttons.ShouldContain("读取");
    }

    private async Task<WebPage> ReadAsync(byte[] file)
    {
        var unit = await Site.SignInAsync("js.unit");
        var page = await (await unit.GetAsync("/declarations/word")).Form("读取").Attach("填好的附件2", "需求表.docx", file).SubmitAsync();
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        return page;
    }

    private static byte[] Sample(string name)
    {
        using var stream = typeof(WordFieldTests).Assembly.GetManifestResourceStream($"word/{name}").ShouldNotBeNull();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static string Xml(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Twice(byte[] file, string text, string other)
    {
        var xml = Xml(file);
        var (start, end) = (xml.IndexOf("<w:tbl>", StringComparison.Ordinal), xml.IndexOf("</w:tbl>", StringComparison.Ordinal) + "</w:tbl>".Length);
        return Pack(xml.Insert(end, "<w:p/>" + xml[start..end].Replace(text, other, StringComparison.Ordinal)));
    }

    private static byte[] Pack(string xml, string main = "word/document.xml", string? relationships = null)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { (main, xml), ("_rels/.rels", relationships) })
            {
                if (content is not null)
                {
                    using var entry = archive.CreateEntry(name).Open();
                    entry.Write(Encoding.UTF8.GetBytes(content));
                }
            }
        }

        return memory.ToArray();
    }
}

public sealed class WordFieldsOnSqlite(SqliteSite site) : WordFieldTests(site), IClassFixture<SqliteSite>;

public sealed class WordFieldsOnPostgres(PostgresSite site) : WordFieldTests(site), IClassFixture<PostgresSite>;
