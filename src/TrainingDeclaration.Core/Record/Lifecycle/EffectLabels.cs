using System.Diagnostics;
using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Core.Record.Lifecycle;

/// <summary>The effects in words, for <c>docs/workflow.md</c>.</summary>
public static class EffectLabels
{
    /// <summary>What happens, in a few characters.</summary>
    /// <param name="words">The wording of the scheme.</param>
    public static string Label(this Effect effect, Wording words) => effect switch
    {
        Effect.DrawNumber => "编号、固定路径",
        Effect.Claim => "占用名额",
        Effect.DropClaim => "退还名额",
        Effect.CountSubmission => "新版本",
        Effect.IndexWords => "编入检索",
        Effect.Freeze => "存档表和回执",
        Effect.WithdrawPapers => "作废打印件",
        Effect.Delete => "删除",
        Effect.BeginReview => "登记审核人",
        Effect.EndReview => "清除审核人",
        Effect.KeepProposal => "存拟办意见",
        Effect.KeepOpinion => "存审核意见",
        Effect.SetReturnDate => "定退回期限",
        Effect.SendRemarks => "发出意见",
        Effect.SendReason => "发出意见和理由",
        Effect.LeaveBundle => $"移出编制中的{words.Bundle}",
        Effect.HoldPlace => $"{words.Bundle}中保留位次",
        Effect.TakePlace => $"回到{words.Bundle}原位次",
        Effect.ReachAuthority => $"送达{words.AuthorityOffice}",
        Effect.Grant => "核定支持",
        Effect.TakeBackGrant => "撤回核定",
        Effect.LeavePlan => "移出计划",
        Effect.DecideInPlan => "计入计划批示",
        Effect.EndInPlan => "计划减去本件",
        Effect.Issue => "计划编号、印发通知",
        Effect.NoteSubsidy => "登记补助",
        Effect.ClearSubsidy => "清除补助",
        Effect.NoteHeld => "登记举办情况",
        Effect.OpenExecution => "开始编制执行材料",
        Effect.OpenClosing => "开始编制总结和核销材料",
        Effect.CloseDossiers => "材料停止办理",
        Effect.FileDossier => "存档材料和报送单",
        Effect.PublishNotice => "印发组团通知",
        Effect.WithdrawFiling => "作废报送单",
        Effect.OpenChange => "开始编制变更申请",
        Effect.ApplyChange => "生效的换新执行材料",
        Effect.ReplyToChange => "印发变更批复",
        Effect.DropCopies => "清除变更用的学员副本",
        Effect.CorrectFunding => "印发新一版经费通知单",
        Effect.OpenLog => "开设办班日志",
        Effect.NoteBegun => "记开班",
        Effect.NoteEnded => "记结束和参训人数",
        Effect.UndoRecord => "撤销登记",
        Effect.NoteIncident => "记情况",
        Effect.EndIncident => "记处理结果",
        Effect.RegisterVouchers => "登记单据",
        Effect.ReleaseVouchers => "释放单据",
        Effect.CheckVouchers => "记单据核对结果",
        Effect.Extend => "延长期限",
        Effect.Clear => "记核销金额、印审核表",
        Effect.ClearAtZero => "记按零结清",
        Effect.WithdrawClearing => "作废审核表",
        Effect.Pay => "记拨付",
        Effect.Refund => "记退款",
        Effect.FileInvoice => "记票据",
        Effect.JudgeInvoice => "记票据核对结果",
        Effect.IssueFunding => "记额度、印发经费通知单",
        _ => throw new UnreachableException(),
    };
}
