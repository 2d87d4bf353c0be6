namespace TrainingDeclaration.Core.Record.Papers;

/// <summary>Kinds of frozen paper. The value is stored; the label is what the verification page says.</summary>
public enum PaperKind
{
    /// <summary>The form of a declaration, such as 附件2.</summary>
    Form = 1,

    /// <summary>汇总表 of a bundle.</summary>
    BundleList,

    /// <summary>呈批单 of a plan (M-56).</summary>
    ApprovalSheet,

    /// <summary>培训计划: the list of an issued plan (M-57).</summary>
    PlanList,

    /// <summary>项目执行通知 of one plan item (M-58).</summary>
    ExecutionNotice,

    /// <summary>报送回执 of one submission (M-06).</summary>
    Receipt,

    /// <summary>传真首页 of a bundle (M-65).</summary>
    FaxCover,

    /// <summary>遴选结果名单 of a call (C-14…C-55).</summary>
    ResultList,

    /// <summary>What goes to a ministry together (C-56).</summary>
    MinistryList,

    /// <summary>报送单 of a filing: what was filed, with the files and their hashes (M-36).</summary>
    Filing,

    /// <summary>经费通知单 (M-23).</summary>
    FundingNotice,

    /// <summary>培训人员信息汇总表 of a filing (M-36): names, so it is not for everybody who sees the filing.</summary>
    Roster,

    /// <summary>组团通知 of a class (M-35).</summary>
    EnrolmentNotice,

    /// <summary>学员手册 of a filing (M-35).</summary>
    Handbook,

    /// <summary>财务核销审核表: what is reimbursed, and by which vouchers (M-42).</summary>
    Clearing,

    /// <summary>变更批复: the decision on a change of what was approved.</summary>
    ChangeReply,

    /// <summary>档案目录 of a class: the files of its archive, with the hash of their manifest.</summary>
    ArchiveIndex,

    /// <summary>存证锚定单: a block of the chain, to be kept outside.</summary>
    Anchor,
}
