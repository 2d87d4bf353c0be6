using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>
/// The two calls of the academy: the guide of 2023, which names no date, and one of the current year. The text is our
/// summary of the guide, not its wording.
/// </summary>
public static class DemoAcademyCalls
{
    /// <summary>Serial of the guide's call.</summary>
    public const string GuideSerial = "2023";

    private const string Guide = """
        （摘要，不是原文）
        一、院级培育项目
        研究所年度培训计划中的专业技术研修班、专项技术短期培训班、学术讲坛均可申报院级资助。
        专业技术研修班面向科研人员，不少于3天，计划遴选10个左右；专项技术短期培训班以科技人员为主，不少于3天，鼓励联合施训，计划遴选10个左右；申报时“是否申请资助”选“是”。
        学术讲坛邀请国外一流科研机构或大学的专家在线讲授，每年不少于6场，单场不少于2学时，计划遴选20个左右，以专项技术支持的方式支持；申报时“是否申请专项技术支持”选“是”。

        二、精品培训项目
        曾举办过精品培训项目，或获得过院级资助的研修班、短期培训班，且本班次至少办过1次的，可以申报。不少于4天，面向院内单位开放，学员不少于70人，有自编特色培训教材，计划遴选10个左右。
        须上传师资名单、课程设置清单、培训教材清单（不含PPT）、需求调研分析报告、效果评估总结、宣传报道；上一年已获资助并实施完成的，只需提交培训方案和教学计划材料。

        三、人力资源社会保障部高级研修项目
        曾举办过精品培训项目或高级研修项目的，可以申报。研修5天左右，100人次左右，计划遴选5个左右，由人事局统一报送。入选项目经费自筹，院给予最高15万元的经费补助。每个单位最多申报一项，一旦获批不得撤销。
        """;

    /// <summary>Both calls, addressed to every institute.</summary>
    /// <param name="organizations">The organizations of the demonstration.</param>
    /// <param name="now">The instant of the first start, UTC.</param>
    /// <param name="published">When the call of the current year was published, UTC.</param>
    public static IReadOnlyList<Call> Create(IReadOnlyList<Organization> organizations, DateTimeOffset now, DateTimeOffset published)
    {
        var academy = organizations.Single(o => o.Code == "cas");
        var institutes = organizations.Where(o => o.ParentId == academy.Id).ToList();
        var year = DemoDates.YearOf(BeijingTime.DateOf(now));
        var guide = NewCall(academy, institutes, 2023, GuideSerial, BeijingTime.StartOf(new DateOnly(2022, 12, 1)));
        var current = NewCall(academy, institutes, year, year == 2023 ? "2023B" : $"{year}", published);
        current.Title += "（演示）";
        current.DueDate = BeijingTime.DateOf(now).AddDays(45);
        return [guide, current];
    }

    private static Call NewCall(Organization academy, IEnumerable<Organization> institutes, int year, string serial, DateTimeOffset published)
    {
        var call = new Call
        {
            Scheme = AcademyScheme.Instance.Key,
            Year = year,
            Serial = serial,
            Title = AcademyScheme.Instance.CallTitle(year),
            AuthorityId = academy.Id,
            Issuer = "中国科学院人事局",
            Text = Guide.Replace("\r\n", "\n", StringComparison.Ordinal),
            Contacts = [new Contact("宋样例", "010-00000700", "cas@example.org")],
            VerifyShowsTheme = true,
            PublishedAt = published,
        };
        foreach (var institute in institutes)
        {
            call.Addressees.Add(new CallAddressee { CallId = call.Id, OrganizationId = institute.Id });
        }

        return call;
    }
}
