using Microsoft.AspNetCore.Mvc;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>培训总结: seven texts and the photographs (M-40).</summary>
public sealed class SummaryModel(OpenDossier open, SectionService sections, RemarkService remarks, CurrentUserAccessor current)
    : SectionModel<ClassSummary>(open, sections, remarks, current)
{
    /// <summary>What each part is about, in a sentence.</summary>
    public static string HintOf(SummaryPart part) => part switch
    {
        SummaryPart.Organization => "筹备、开班、每天的组织和考勤、技术保障、应急处置",
        SummaryPart.Courses => "课程安排和调整、境外教师到课和授课质量、学员评价",
        SummaryPart.Trainees => "来源、人数和结构、出勤、考核；不写姓名、手机号和身份证号",
        SummaryPart.Money => "境外培训费的支付和结余、自筹部分的使用",
        SummaryPart.Discipline => "保密和纪律教育、执行情况；有情况报告的，写明处理结果",
        SummaryPart.Results => "学到的做法、形成的成果和应用打算",
        _ => "遇到的问题、对今后的建议；没有的填“无”",
    };

    /// <inheritdoc />
    protected override DossierKind Part => DossierKind.Summary;

    /// <inheritdoc />
    protected override SectionKind Kind => SectionKind.Summary;

    /// <inheritdoc />
    protected override void Take(TypedFields typed, ClassSummary content)
    {
        foreach (var part in Enum.GetValues<SummaryPart>())
        {
            if (typed.Text(SummaryDossier.KeyOf(part), content.Parts.GetValueOrDefault(part)) is { } text)
            {
                content.Parts[part] = text;
            }
            else
            {
                content.Parts.Remove(part);
            }
        }
    }

    /// <inheritdoc />
    protected override Refusal? Press(TypedFields typed, ClassSummary content, string go) => null;

    /// <inheritdoc />
    protected override bool TakesFile(ClassSummary content, string kind) => kind == ClassSummary.Photo;
}
