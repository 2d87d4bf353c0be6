using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The rules of 学员 (M-19, M-34, M-36), by figures alone: no message names anybody.</summary>
internal static class RosterRules
{
    /// <summary>Percent of the granted persons below which a reason is asked for (H-07).</summary>
    private const int LeastPercent = 60;

    private const string Clause = "征集函 二（一）5";

    public static IEnumerable<Finding> Check(ExecutionMaterials materials, DossierContext context)
    {
        var (roster, granted) = (materials.Roster, context.Declaration.GrantedPersons);
        var figures = roster.Figures;
        if (!roster.HasConsent)
        {
            yield return Error("TRAINEES_CONSENT", "登记学员前，请阅读个人信息告知，并勾选“已告知学员并取得同意”。");
        }

        if (figures.Admitted == 0)
        {
            yield return Error("TRAINEES_REQUIRED", figures.Rows == 0 ? "请登记学员，至少录取 1 人。" : "还没有录取学员，请把已录取的改为“录取”。", Clause);
            yield break;
        }

        if (figures.Admitted > granted)
        {
            yield return Error("TRAINEES_OVER", $"录取 {figures.Admitted} 人，超过核定的 {granted} 人。请把超出的改为候补或未录取。");
        }
        else if (figures.Admitted * 100 < granted * LeastPercent)
        {
            yield return Reason("TRAINEES_FEW", $"录取 {figures.Admitted} 人，不到核定 {granted} 人的 {LeastPercent}%，请说明理由。");
        }

        if (figures.SameIndex > 0)
        {
            yield return Error("TRAINEES_TWICE", $"录取名单里有 {figures.SameIndex} 行是同一人，请只留一行。");
        }
        else if (figures.SameName > 0)
        {
            yield return Reason("TRAINEES_SAME_NAME", $"录取名单里有 {figures.SameName} 行姓名和单位都相同，请核对是否同一人；确有同名的，请说明理由。");
        }

        if (figures.Elsewhere > 0)
        {
            yield return Reason("TRAINEES_ELSEWHERE", $"录取学员中有 {figures.Elsewhere} 人本年度也被另外的培训班录取，请说明理由。", "征集函 二（二）1");
        }

        if (figures.NotEmployed > 0)
        {
            yield return Reason("TRAINEES_NOT_EMPLOYED", $"录取学员中有 {figures.NotEmployed} 人不是在职人员，请说明理由。", "征集函 一、1");
        }

        if (figures.NotReleased > 0)
        {
            yield return Reason("TRAINEES_NOT_RELEASED", $"录取学员中有 {figures.NotReleased} 人没有脱产确认，请说明理由。", "征集函 一、1");
        }

        if (figures.WithoutMobile > 0 && materials.Class.Mode == DeliveryMode.Distributed)
        {
            yield return Error("TRAINEES_MOBILE", $"分散式培训须能联系到每位学员，录取学员中有 {figures.WithoutMobile} 人没有手机号，请补上。");
        }
    }

    private static Finding Error(string code, string message, string? clause = null) => new(code, Grade.Error, ExecutionFields.Trainees, message, clause);

    private static Finding Reason(string code, string message, string? clause = null) => new(code, Grade.NeedsReason, ExecutionFields.Trainees, message, clause);
}
