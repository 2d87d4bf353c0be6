using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>What a published 组团通知 says of itself.</summary>
/// <param name="Number">Number on the paper, such as <c>JH2022-017-T1</c>.</param>
/// <param name="On">Beijing date of publication.</param>
public sealed record NoticeHead(string Number, int Version, DateOnly On)
{
    /// <summary>For comparing what notices say: no number and no date.</summary>
    public static readonly NoticeHead Unpublished = new("", 0, default);

    /// <summary>The head of the next version.</summary>
    /// <param name="at">The instant of publication, UTC.</param>
    public static NoticeHead Next(Declaration declaration, EnrolmentNotice notice, DateTimeOffset at) =>
        new($"{declaration.PlanNumber}-T{notice.Version + 1}", notice.Version + 1, BeijingTime.DateOf(at));
}
