namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What a call sets for the dossiers that follow its plans; the engine knows them, so they stand beside the schemes.</summary>
public static class FollowUpLimits
{
    /// <summary>Whether materials pass the department before the authority (H-01); the letter sends them to the authority (M-36).</summary>
    public static readonly Limit ViaDepartment = Limit.Switch("viaDepartment", "执行材料先经归口管理部门审核", false);

    /// <summary>Whether the identity number of trainees is asked for; only where the approval of the plan demands it (M-37).</summary>
    public static readonly Limit TraineeIds = Limit.Switch("traineeIds", "收集学员身份证号（计划批件要求时才打开）", false);

    /// <summary>Days before the class begins by which its execution materials are due (H-13).</summary>
    public static readonly Limit ExecutionLeadDays = Limit.Number("executionLeadDays", "执行材料最迟在开班前报送", "天", 15) with
    { Least = 1, Hint = "逾期须说明理由", Notice = ("执行材料", "开班 {0} 天前报送") };

    /// <summary>Whether the money goes to the overseas institution instead of the unit .</summary>
    public static readonly Limit PaysAbroad = Limit.Switch("paysAbroad", "资助经费直接拨付境外培训机构", false);

    /// <summary>Days after its date to which a returned settlement may still be asked for (§6).</summary>
    public static readonly Limit SettlementReturnDays = Limit.Number("settlementReturnDays", "退回的核销材料最迟在期限后", "天内报回", 15) with { Least = 1 };

    /// <summary>Amount of one payment abroad, in dollars, from which the tax filing form is asked for (H-19).</summary>
    public static readonly Limit TaxFilingDollars = Limit.Number("taxFilingDollars", "单笔付汇达到此数须有税务备案表", "美元", 50_000) with { Least = 1 };

    /// <summary>Days by which a class may move without approval (H-20).</summary>
    public static readonly Limit ShiftDays = Limit.Number("shiftDays", "开班和结束日期移动不超过此数只需备案", "天", 7) with { Least = 1 };

    /// <summary>Share of the minutes from abroad, in percent, from which a change of teachers needs approval (H-20).</summary>
    public static readonly Limit TeacherShare = Limit.Number("teacherShare", "更换教师达到境外授课时间的此比例须审批", "%", 33) with { Least = 1 };

    /// <summary>Share of the half days, in percent, below which a trainee's attendance needs a reason (H-14).</summary>
    public static readonly Limit AttendanceMinimum = Limit.Number("attendanceMinimum", "学员出勤率低于此数须说明理由", "%", 80) with { Least = 1 };
}
