using System.Text.Json.Nodes;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Tests.Printing;

/// <summary>Sheets to print in tests: 附件2 as laid out by requirements §3.2, a list and a letter. All data are fictional.</summary>
internal static class SampleForms
{
    public const string Remark = "备注：经费资助标准参照《财政部 国家外国专家局关于印发〈因公短期出国培训费用管理办法〉的通知》（财行〔2014〕4号）。";

    private static readonly Lazy<JsonArray> Examples = new(() =>
    {
        using var stream = typeof(SampleForms).Assembly.GetManifestResourceStream("examples.json")
            ?? throw new InvalidOperationException("The examples are not embedded.");
        return JsonNode.Parse(stream)!["demandForms"]!.AsArray(); // the file is ours
    });

    public static SheetFooter Footer { get; } = new()
    {
        VerifyAddress = "HTTPS://XQ.EXAMPLE.ORG/V/7KQ4M9XTH3PD",
        Code = "7KQ4-M9XT-H3PD",
        Number = "XQ2022-33-0031　v2",
        Note = "扫描二维码或登录系统输入查验码核对；涂改无效。",
        Author = "浙江示范智能装备技术研究院",
        CreatedAt = new DateTimeOffset(2022, 6, 15, 8, 30, 0, TimeSpan.Zero),
    };

    public static SheetFooter Draft { get; } = new() { Note = "草稿预览，不具效力；报送后生成查验码。" };

    /// <summary>The form of an example from the shared file: D1 (two pages) or D6 (a necessity of 2,600 characters).</summary>
    public static Sheet Example(string id)
    {
        var form = Examples.Value.First(node => (string?)node!["exampleId"] == id)!;
        string Of(params string[] path) => path.Aggregate(form, (node, step) => node[step]!).ToString();
        return DemandForm(new Dictionary<string, string>
        {
            ["department"] = Of("supervisingDepartment", "name"),
            ["period"] = Of("plannedPeriod", "printText"),
            ["theme"] = Of("theme"),
            ["organizer"] = Of("organizer", "name"),
            ["contact"] = Of("organizer", "contact"),
            ["phone"] = Of("organizer", "phone"),
            ["countries"] = string.Join("、", form["countries"]!.AsArray().Select(country => country!["name"]!.ToString())),
            ["persons"] = Of("persons"),
            ["days"] = Of("days"),
            ["budget"] = Of("budgetWan"),
            ["trainees"] = Of("trainees"),
            ["institution"] = form["institutions"]![0]!["name"]!.ToString(),
            ["purpose"] = Of("purpose"),
            ["necessity"] = Of("necessity"),
            ["departmentContact"] = Of("supervisingDepartment", "contact"),
            ["departmentPhone"] = Of("supervisingDepartment", "phone"),
        });
    }

    /// <summary>A form with little text; a value is given for the fields a test cares about.</summary>
    public static Sheet Short(string field = "", string value = "") => DemandForm(new Dictionary<string, string>
    {
        ["department"] = "浙江省科学技术厅",
        ["period"] = "2022年9月中旬",
        ["theme"] = "集成电路先进封装与可靠性（Advanced Packaging）线上培训班",
        ["organizer"] = "浙江示范微纳电子学院",
        ["contact"] = "㛃䶮𬱖",
        ["phone"] = "0571-00000102",
        ["countries"] = "德国、新加坡",
        ["persons"] = "120",
        ["days"] = "7",
        ["budget"] = "18.50",
        ["trainees"] = "省内集成电路企业技术骨干、高校青年教师及科研院所研究人员。",
        ["institution"] = "示范大学继续教育学院（SCALE）",
        ["purpose"] = "围绕“十四五”国家重大任务部署，聚焦科技创新战略需求（详见《因公短期出国培训费用管理办法》）。",
        ["necessity"] = "通过线上培训，使学员掌握Chiplet异构集成、2.5D/3D封装、TSV与RDL工艺等前沿技术。",
        ["departmentContact"] = "林样例",
        ["departmentPhone"] = "0571-00000101",
        [field] = value,
    });

    /// <summary>A landscape list with a header that is repeated on each page.</summary>
    public static Sheet List(int lines) => new()
    {
        Kind = "bundle-list",
        Edition = 1,
        Title = "2022年线上出国（境）培训需求汇总表",
        Orientation = Orientation.Landscape,
        Rows =
        [
            Free([Cell(24, CellRole.Title, "2022年线上出国（境）培训需求汇总表")], 14),
            Free([Cell(12, CellRole.Small, "归口管理部门：浙江省科学技术厅"), Cell(12, CellRole.Small, "单位：万元") with { Align = Align.Right }], 7),
            new Row
            {
                Repeat = Repeat.Header,
                Cells = [Label(2, "序号"), Label(9, "培训班主题"), Label(5, "组团单位"), Label(3, "国家（地区）"), Label(2, "人 数"), Label(3, "经费预算")],
            },
            .. Enumerable.Range(1, lines).Select(i => new Row
            {
                MinHeight = 9,
                Cells =
                [
                    Cell(2, CellRole.Number, $"{i}") with { Align = Align.Center },
                    Cell(9, CellRole.Small, $"智能制造数字化车间精益管理与工业软件应用线上培训班（第{i}期）"),
                    Cell(5, CellRole.Small, "浙江示范智能装备技术研究院"),
                    Cell(3, CellRole.Small, i % 2 == 0 ? "德国" : "德国、新加坡、日本"),
                    Cell(2, CellRole.Number, $"{i * 7 % 150 + 1}"),
                    Cell(3, CellRole.Number, $"{i * 3.17:0.00}"),
                ],
            }),
        ],
    };

    /// <summary>A letter: a heading and paragraphs of body text.</summary>
    public static Sheet Letter() => new()
    {
        Kind = "notice",
        Edition = 1,
        Title = "项目执行通知",
        Rows =
        [
            Free([Cell(24, CellRole.Title, "关于下达线上出国（境）培训项目执行计划的通知")], 24),
            Free([Cell(24, CellRole.Body, "浙江示范智能装备技术研究院：") with { Align = Align.Left }], 10),
            new Row
            {
                Ruled = false,
                Splittable = true,
                Cells =
                [
                    new Cell
                    {
                        Span = 24,
                        Role = CellRole.Body,
                        Key = "body",
                        Paragraphs =
                        [
                            new Paragraph("根据《科技部关于征集2022年线上出国（境）培训需求的函》（国科才函〔2022〕39号）要求，经审核，同意你单位组织“智能制造数字化车间精益管理与工业软件应用线上培训班”，现将有关事项通知如下。"),
                            new Paragraph("一、培训人数120人，培训天数5天，授课地点德国。请于2022年9月19日至23日组织实施。"),
                            new Paragraph("二、经费在预算额度28.50万元内实行实报实销，请于培训结束后1个月内提交培训总结和财务核销材料。"),
                            new Paragraph("三、请严格遵守外事规定和保密要求，落实“谁组团、谁负责”的主体责任。"),
                        ],
                    },
                ],
            },
            Free([Cell(12, CellRole.Body, ""), new Cell { Span = 12, Role = CellRole.Value, Paragraphs = [new Paragraph([new SealBox("（印章）")])] }], 50),
        ],
    };

    private static Sheet DemandForm(Dictionary<string, string> f) => new()
    {
        Kind = "demand-form",
        Edition = 1,
        Title = "2022年线上出国（境）培训需求表",
        Rows =
        [
            Free([Cell(24, CellRole.Mark, "附件2")], 9),
            Free([Cell(24, CellRole.Title, "2022年线上出国（境）培训需求表")], 13),
            Free(
            [
                new Cell { Span = 15, Role = CellRole.Value, Paragraphs = [new Paragraph([new SealBox("组团单位公章：")])] },
                new Cell
                {
                    Span = 9,
                    Role = CellRole.Value,
                    Align = Align.Right,
                    Paragraphs = [new Paragraph([new Blank(12), new Text("年"), new Blank(9), new Text("月"), new Blank(9), new Text("日"), new Blank(8)])],
                },
            ],
            50),
            new Row { Repeat = Repeat.Context, MinHeight = 8, Cells = [Label(4, "培训班主题"), Small(9, f["theme"]), Label(4, "组团单位"), Small(7, f["organizer"])] },
            Ruled(10, Label(4, "归口管理部门"), Value(8, "department", f), Label(4, "预计办班时间"), Value(8, "period", f)),
            Ruled(10, Label(4, "培训班主题"), Value(20, "theme", f)),
            Ruled(10, Label(4, "组团单位"), Value(8, "organizer", f), Label(3, "联系人"), Value(3, "contact", f), Label(2, "电 话"), Value(4, "phone", f)),
            Ruled(10, Label(4, "国家（地区）"), Value(8, "countries", f), Label(3, "人 数"), Value(3, "persons", f), Label(2, "天 数"), Value(4, "days", f)),
            Ruled(
                10,
                Label(4, "经费预算"),
                Value(8, "budget", f) with { Paragraphs = [new Paragraph(f["budget"] + " 万元")] },
                Label(4, "是否有境外资助"),
                new Cell
                {
                    Span = 8,
                    Role = CellRole.Value,
                    Key = "funding",
                    Paragraphs = [new Paragraph([new Text("有"), new Tick(false), new Text("（资助方"), new Blank(14, true), new Text("）否"), new Tick(true)])],
                }),
            Ruled(12, Label(4, "培训对象"), Value(20, "trainees", f)),
            Ruled(
                14,
                Label(4, "境外培训机构"),
                new Cell
                {
                    Span = 20,
                    Role = CellRole.Value,
                    Key = "institution",
                    Paragraphs =
                    [
                        new Paragraph([new Text("机构名称：" + f["institution"])]),
                        new Paragraph([new Text("（是否境外培训合作机构 是"), new Tick(true), new Text(" 否"), new Tick(false), new Text("）")]),
                    ],
                }),
            Ruled(24, Label(4, "培训目的"), Long("purpose", f)) with { Splittable = true },
            Ruled(38, Label(4, "培训主要内容和必要性"), Long("necessity", f)) with { Splittable = true, KeepWithNext = true },
            Ruled(12, Label(4, "归口管理部门联系人"), Value(8, "departmentContact", f), Label(4, "电 话"), Value(8, "departmentPhone", f)) with { KeepWithNext = true },
            Free([Cell(8, CellRole.Value, ""), new Cell { Span = 16, Role = CellRole.Value, Paragraphs = [new Paragraph([new SealBox("归口管理部门公章：")])] }], 50) with { KeepWithNext = true },
            Free([Cell(24, CellRole.Small, Remark)], 11),
        ],
    };

    private static Row Ruled(double height, params Cell[] cells) => new() { MinHeight = height, Cells = cells };

    private static Row Free(Cell[] cells, double height) => new() { MinHeight = height, Ruled = false, Cells = cells };

    private static Cell Label(int span, string text) => Cell(span, CellRole.Label, text);

    private static Cell Small(int span, string text) => Cell(span, CellRole.Small, text);

    private static Cell Value(int span, string key, Dictionary<string, string> fields) => Cell(span, CellRole.Value, fields[key]) with { Key = key };

    private static Cell Long(string key, Dictionary<string, string> fields) => new()
    {
        Span = 20,
        Role = CellRole.LongText,
        Key = key,
        Paragraphs = [.. fields[key].Split('\n').Select(line => new Paragraph(line))],
    };

    private static Cell Cell(int span, CellRole role, string text) =>
        new() { Span = span, Role = role, Paragraphs = text.Length == 0 ? [] : [new Paragraph(text)] };
}
