using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// The forms used to measure printing, by the length of their long text: A 368, B 501, C 1,872 characters. As in
/// real forms, the paragraphs of C repeat their words, so that it needs about 430 different characters.
/// </summary>
internal static class PrintedForms
{
    private static readonly string[] Paragraphs = Read();

    public static Sheet A => Describe(150, 218);

    public static Sheet B => Describe(206, 295);

    public static Sheet C => Describe(600, 1_272);

    /// <summary>A form of about 49 pages.</summary>
    public static Sheet Long => Describe(19_000, 43_200);

    public static SheetFooter Footer { get; } = new()
    {
        VerifyAddress = "HTTPS://XQ.EXAMPLE.ORG/V/7KQ4M9XTH3PD",
        Code = "7KQ4-M9XT-H3PD",
        Number = "XQ2022-33-0031　v2",
        Note = "扫描二维码或登录系统输入查验码核对；涂改无效。",
        CreatedAt = new DateTimeOffset(2022, 6, 15, 8, 30, 0, TimeSpan.Zero),
    };

    private static Sheet Describe(int purpose, int necessity) => DemandFormSheet.Describe(
        new DemandForm
        {
            DeclarationId = Guid.Empty,
            PeriodStart = new DateOnly(2022, 9, 19),
            PeriodEnd = new DateOnly(2022, 9, 23),
            Theme = "智能制造数字化车间精益管理与工业软件应用线上培训班",
            ContactName = "周样例",
            ContactPhone = "0571-00000102",
            CountryCodes = ["DE"],
            Persons = 120,
            Days = 5,
            BudgetFen = 285 * Money.FenPerWan / 10,
            HasOverseasFunding = false,
            TargetGroup = "省内集成电路企业技术骨干。",
            Institutions = [new Institution("莱茵应用制造培训学院", true)],
            Purpose = Text(Paragraphs[0], purpose),
            ContentAndNecessity = Text(Paragraphs[1], necessity),
        },
        new FormContext(
            new Call { Scheme = "most", Serial = "2022", Year = 2022, Title = "征集函", AuthorityId = Guid.Empty, Issuer = "人才与科普司" },
            new Organization { Code = "u", Name = "浙江示范智能装备技术研究院", Office = Office.Unit, Path = "/a/d/u/" },
            new Organization { Code = "d", Name = "浙江省科学技术厅", Office = Office.Department, Path = "/a/d/", ContactName = "林样例", ContactPhone = "0571-00000101" }));

    private static string Text(string paragraph, int characters) =>
        string.Concat(Enumerable.Repeat(paragraph + "\n", characters / paragraph.Length + 1))[..characters];

    private static string[] Read()
    {
        using var stream = new StreamReader(typeof(PrintedForms).Assembly.GetManifestResourceStream("paragraphs.txt")!); // embedded by the project
        return [stream.ReadLine()!, stream.ReadLine()!];
    }
}
