using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Cas;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Tests.Schemes.Cas;

namespace TrainingDeclaration.Tests.Schemes;

/// <summary>
/// Forms as units fill them in, made from every combination of what templates and people do to them. Each field must be
/// read as written, or be listed as unclear: nothing is silently misread.
/// </summary>
public sealed class WordCorpusTests
{
    /// <summary>How a reissued template words the labels.</summary>
    private static readonly (string Name, Func<string, string> Label)[] Hints =
    [
        ("plain", label => label),
        ("brackets", label => label switch
        {
            "培训班主题" or "班次名称" => label + "（中文全称）", "培训对象" => label + "（层级、人数构成）", "培训目的" or "培训内容" => label + "\n(200字以内)",
            "联系人" => label + "及职务", "人 数" => label + "（人）：", "电 话" => label + "（手机）", _ => label,
        }),
        ("numbers", label => label is "培训对象" or "培训目的" or "培训内容" or "经费预算" ? $"三、{label}" : label),
    ];

    /// <summary>How one of two words is ticked, here the second: the XML of a cell's runs, and whether the choice is clear.</summary>
    private static readonly (string Name, Func<string, string, string> Runs, bool IsClear)[] Ticks =
    [
        ("behind", (yes, no) => Run($"{yes}□ {no}☑"), true),
        ("before", (yes, no) => Run($"□{yes} √{no}"), true),
        ("no boxes", (yes, no) => Run($"{yes}　　{no}√"), true),
        ("before without boxes", (yes, no) => Run($"{yes}    √{no}"), true),
        ("between", (yes, no) => Run($"{yes}√{no}"), false),
        ("both", (yes, no) => Run($"{yes}☑ {no}☑"), false),
        ("dots", (yes, no) => Run($"{yes}○ {no}●"), true),
        ("brackets", (yes, no) => Run($"{yes}（ ） {no}（√）"), true),
        ("only the word", (_, no) => Run(no), true),
        ("struck", (yes, no) => Run(yes, "<w:strike/>") + Run($" {no}"), true),
        ("Wingdings 2", (yes, no) => Run(yes) + Run("\u00A3", "<w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\"/>") + Run(no) + Run("R", "<w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\"/>"), true),
        ("private area", (yes, no) => Run($"{yes}\uF0A3 {no}\uF052"), false),
        ("symbols", (yes, no) => Run(yes) + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>" + Run(no) + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>", true),
        ("old boxes", (yes, no) => Run(yes) + OldBox(false) + Run(no) + OldBox(true), true),
        ("new boxes", (yes, no) => NewBox(false) + Run($"{yes} ") + NewBox(true) + Run(no), true),
        ("cross", (yes, no) => Run($"{yes}□ {no}×"), false),
    ];

    /// <summary>How the text of a cell has been edited: the XML of its runs for a value.</summary>
    private static readonly (string Name, Func<string, string> Runs)[] Edits =
    [
        ("none", value => Run(value)),
        ("struck", value => Run("30", "<w:strike/>") + Run(value)),
        ("hidden", value => Run("99", "<w:vanish/>") + Run(value)),
        ("tracked", value => $"<w:del>{Run("18").Replace("w:t", "w:delText", StringComparison.Ordinal)}</w:del><w:ins>{Run(value)}</w:ins>"),
        ("raised", value => Run(value) + Run("1", "<w:vertAlign w:val=\"superscript\"/>")),
        ("footnote", value => Run(value) + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
        ("prompt", value => $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Run("单击此处输入文字")}</w:sdtContent></w:sdt>{Run(value)}"),
        ("phonetic", value => $"<w:r><w:ruby><w:rt>{Run("zhu")}</w:rt><w:rubyBase>{Run(value)}</w:rubyBase></w:ruby></w:r>"),
        ("pieces", value => string.Concat(value.Select(c => Run(c.ToString())))),
        ("picture", value => Run(value) + "<w:r><w:drawing/></w:r>"),
    ];

    private static readonly (string Name, Func<string, string> Digits)[] Widths =
        [("half", text => text), ("full", text => string.Concat(text.Select(c => char.IsAsciiDigit(c) || c == '.' ? (char)(c + 0xFEE0) : c)))];

    /// <summary>Every variant once: each tick with each edit, the other axes in turn, over both layouts.</summary>
    public static TheoryData<bool, string, string, string, string, int> Variants()
    {
        var variants = new TheoryData<bool, string, string, string, string, int>();
        foreach (var isAcademy in new[] { false, true })
        {
            for (var i = 0; i < Ticks.Length * Edits.Length; i++)
            {
                variants.Add(isAcademy, Hints[i % Hints.Length].Name, Ticks[i % Ticks.Length].Name, Edits[i / Ticks.Length].Name, Widths[(i / 3) % 2].Name, (i % 5) * 2);
            }
        }

        return variants;
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Read_FormOfTheField_MisreadsNothingInSilence(bool isAcademy, string hint, string tick, string edit, string width, int splitAt)
    {
        var label = Hints.Single(one => one.Name == hint).Label;
        var (_, ticks, isClear) = Ticks.Single(one => one.Name == tick);
        var runs = Edits.Single(one => one.Name == edit).Runs;
        var digits = Widths.Single(one => one.Name == width).Digits;
        var (written, rows) = isAcademy ? Academy(runs, ticks, digits) : Demand(runs, ticks, digits);
        var file = WordFile.WithXml($"<w:document {WordFile.Namespace}><w:body>{Tables(rows, label, splitAt)}</w:body></w:document>");

        var (read, fields) = isAcademy ? ReadAcademy(file) : ReadDemand(file);

        var unclear = fields.Where(field => field.Verdict == WordVerdict.Unclear).Select(field => field.Field).ToHashSet();
        written.Where(one => read[one.Key] != one.Value && !unclear.Contains(one.Key)).Select(one => $"{one.Key}: {read[one.Key]}, written {one.Value}").ShouldBeEmpty();

        // If nothing is doubtful, all of it is read: a reader that lists everything as unclear would be useless.
        if (isClear && edit is not ("raised" or "picture"))
        {
            unclear.ShouldBeEmpty();
        }
    }

    private static (Dictionary<string, string?> Written, (string Label, string Cell)[][] Rows) Demand(Func<string, string> runs, Func<string, string, string> ticks, Func<string, string> digits) =>
    (
        new()
        {
            [DemandFields.Theme] = "海洋防灾减灾技术",
            [DemandFields.Period] = "2027-03-08 2027-03-12",
            [DemandFields.ContactName] = "周某",
            [DemandFields.Persons] = "45",
            [DemandFields.Days] = "6",
            [DemandFields.Budget] = "20.50",
            [DemandFields.OverseasFunding] = "False",
            [DemandFields.TargetGroup] = "县级业务骨干",
            [DemandFields.Countries] = "DE",
            [DemandFields.Purpose] = "掌握预报方法。",
            [DemandFields.Institutions] = "样例大学 False",
        },
        [
            [("归口管理部门", Run("浙江省科学技术厅")), ("预计办班时间", runs(digits("2027年3月8日至12日")))],
            [("培训班主题", runs("海洋防灾减灾技术"))],
            [("组团单位", Run("浙江示范研究院")), ("联系人", runs("周某")), ("电 话", Run("0571-00000102"))],
            [("国家（地区）", runs("德国")), ("人 数", runs(digits("45"))), ("天 数", runs(digits("6")))],
            [("经费预算", runs(digits("20.5")) + Run(" 万元")), ("是否有境外资助", ticks("有", "否"))],
            [("培训对象", runs("县级业务骨干"))],
            [("境外培训机构", Run("机构名称：样例大学（是否境外培训合作机构 ") + ticks("是", "否") + Run("）"))],
            [("培训目的", runs("掌握预报方法。"))],
            [("培训主要内容和必要性", runs("课程共十讲。"))],
            [("归口管理部门联系人", Run("林样例")), ("电 话", Run("0571-00000101"))],
        ]);

    private static (Dictionary<string, string?> Written, (string Label, string Cell)[][] Rows) Academy(Func<string, string> runs, Func<string, string, string> ticks, Func<string, string> digits) =>
    (
        new()
        {
            [AcademyFields.Title] = "遥感数据处理",
            [AcademyFields.Period] = "2027-03-08 2027-03-12",
            [AcademyFields.ContactName] = "孙某",
            [AcademyFields.Persons] = "45",
            [AcademyFields.Days] = "6",
            [AcademyFields.Budget] = "20.50",
            [AcademyFields.Funding] = "False",
            [AcademyFields.OwnTextbook] = "False",
            [AcademyFields.Audience] = "科研骨干",
            [AcademyFields.Content] = "课程共十讲。",
        },
        [
            [("研究所", Run("样例研究所")), ("联系人", runs("孙某")), ("电 话", Run("010-00000102"))],
            [("班次名称", runs("遥感数据处理"))],
            [("计划类别", Run("专业技术研修班☑　专项技术短期培训班□　学术讲坛□"))],
            [("举办时间", runs(digits("2027年3月8日至12日"))), ("举办地点", Run("北京市"))],
            [("天 数", runs(digits("6"))), ("人 数", runs(digits("45"))), ("场 次", ""), ("每场学时", "")],
            [("培训对象", runs("科研骨干"))],
            [("面向院内单位开放", Run("是☑　否□")), ("自编特色培训教材", ticks("有", "无"))],
            [("经费预算", runs(digits("20.5")) + Run(" 万元")), ("申请金额", Run("8 万元"))],
            [("是否申请资助", ticks("是", "否"))],
            [("培训内容", runs("课程共十讲。"))],
        ]);

    private static (Dictionary<string, string?> Read, IReadOnlyList<WordField> Fields) ReadDemand(byte[] file)
    {
        var form = new DemandForm { DeclarationId = Guid.Empty };
        var fields = DemandFormWord.Read(DemandFormWord.Find(WordFile.Tables(file)).Single(), form, DemandFormWordTests.Context);
        return (new()
        {
            [DemandFields.Theme] = form.Theme,
            [DemandFields.Period] = $"{form.PeriodStart:yyyy-MM-dd} {form.PeriodEnd:yyyy-MM-dd}",
            [DemandFields.ContactName] = form.ContactName,
            [DemandFields.Persons] = $"{form.Persons}",
            [DemandFields.Days] = $"{form.Days}",
            [DemandFields.Budget] = Wan(form.BudgetFen),
            [DemandFields.OverseasFunding] = $"{form.HasOverseasFunding}",
            [DemandFields.TargetGroup] = form.TargetGroup,
            [DemandFields.Countries] = string.Concat(form.CountryCodes),
            [DemandFields.Purpose] = form.Purpose,
            [DemandFields.Institutions] = string.Concat(form.Institutions.Select(one => $"{one.Name} {one.IsPartner}")),
        }, fields);
    }

    private static (Dictionary<string, string?> Read, IReadOnlyList<WordField> Fields) ReadAcademy(byte[] file)
    {
        var body = new AcademyClass { DeclarationId = Guid.Empty };
        var fields = AcademyClassWord.Read(AcademyClassWord.Find(WordFile.Tables(file)).Single(), body, AcademyExamples.Of("C1").Context);
        return (new()
        {
            [AcademyFields.Title] = body.Title,
            [AcademyFields.Period] = $"{body.PeriodStart:yyyy-MM-dd} {body.PeriodEnd:yyyy-MM-dd}",
            [AcademyFields.ContactName] = body.ContactName,
            [AcademyFields.Persons] = $"{body.Persons}",
            [AcademyFields.Days] = $"{body.Days}",
            [AcademyFields.Budget] = Wan(body.BudgetFen),
            [AcademyFields.Funding] = $"{body.ApplyForFunding}",
            [AcademyFields.OwnTextbook] = $"{body.HasOwnTextbook}",
            [AcademyFields.Audience] = body.Audience,
            [AcademyFields.Content] = body.Content,
        }, fields);
    }

    private static string? Wan(long? fen) => fen is { } amount ? TrainingDeclaration.Core.Base.Money.Wan(amount) : null;

    private static string Tables((string Label, string Cell)[][] rows, Func<string, string> label, int splitAt)
    {
        var xml = rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => Cell(string.Concat(label(cell.Label).Split('\n').Select(line => $"<w:p>{Run(line)}</w:p>"))) + Cell($"<w:p>{cell.Cell}</w:p>")))}</w:tr>").ToList();
        return $"<w:tbl>{string.Concat(xml.Take(splitAt))}</w:tbl><w:p/><w:tbl>{string.Concat(xml.Skip(splitAt))}</w:tbl>";
    }

    private static string Cell(string paragraphs) => $"<w:tc>{paragraphs}</w:tc>";

    private static string Run(string text, string look = "") => $"<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string OldBox(bool isOn) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/>{(isOn ? "<w:checked/>" : "")}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string NewBox(bool isOn) =>
        $"<w:sdt><w:sdtPr><w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:checked w14:val=\"{(isOn ? 1 : 0)}\"/></w14:checkbox></w:sdtPr><w:sdtContent>{Run(isOn ? "☒" : "☐")}</w:sdtContent></w:sdt>";
}
