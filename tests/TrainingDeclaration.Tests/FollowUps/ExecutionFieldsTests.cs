using System.Reflection;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

/// <summary>Two filings are compared by the texts of their fields: nothing that a unit can change may stay out of them.</summary>
public sealed class ExecutionFieldsTests
{
    /// <summary>Every property that is typed, of everything that is typed.</summary>
    public static TheoryData<string, string> Typed
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var type in new[] { typeof(ClassPlan), typeof(EnrolmentNotice), typeof(Agreement), typeof(Teacher), typeof(ClassSession), typeof(OwnShare), typeof(Budget) })
            {
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(IsTyped))
                {
                    data.Add(type.Name, property.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public void Of_SaysWhateverChanged(string thing, string property) => Texts(Content(thing, property)).ShouldNotBe(Texts(Content(null, null)));

    private static bool IsTyped(PropertyInfo property) => property.CanWrite && property.Name is not nameof(Teacher.Id) && !IsPublished(property) && (!property.PropertyType.IsGenericType || Nullable.GetUnderlyingType(property.PropertyType) is not null);

    /// <summary>What 发布组团通知 writes; nobody types it.</summary>
    private static bool IsPublished(PropertyInfo property) =>
        property.DeclaringType == typeof(EnrolmentNotice) && (property.Name == nameof(EnrolmentNotice.Version) || property.Name.Contains("Publish", StringComparison.Ordinal));

    private static IReadOnlyList<(string Key, string Text)> Texts(DossierContent content) =>
        [.. ExecutionFields.Of(content, WorkedExample.Context(WorkedExample.Costs)).Select(field => (field.Key, field.Text))];

    private static DossierContent Content(string? thing, string? property)
    {
        void Change<T>(T of)
            where T : class
        {
            if (typeof(T).Name == thing && typeof(T).GetProperty(property ?? "") is { } changed)
            {
                changed.SetValue(of, Other(changed, changed.GetValue(of)));
            }
        }

        return WorkedExample.Content(
            Change,
            list => Change(list.Items[0]),
            schedule =>
            {
                (schedule.Teachers[0].CountryCode, schedule.Teachers[0].ZoneId) = ("AU", "Australia/Sydney"); // a country of several zones
                Change(schedule.Teachers[0]);
                Change(schedule.Sessions[0]);
            },
            budget =>
            {
                budget.Shares.Add(new OwnShare { Id = "shaa", Item = "资料费", Fen = 100_000 });
                Change(budget.Shares[0]);
                Change(budget);
            },
            notice: Change);
    }

    private static object Other(PropertyInfo property, object? value) => (property.Name, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        (nameof(Agreement.CountryCode), _) => "NZ",
        (nameof(Teacher.ZoneId), _) => "Australia/Perth",
        (nameof(Teacher.AgreementId), _) => "none",
        (nameof(ClassSession.TeacherId), _) => "tffr",
        (_, { IsEnum: true } type) => Enum.GetValues(type).Cast<object>().Last(one => !one.Equals(value)),
        (_, var type) when type == typeof(string) => $"{value}改",
        (_, var type) when type == typeof(int) => (int)(value ?? 0) + 15,
        (_, var type) when type == typeof(long) => (long)(value ?? 0L) + 100,
        (_, var type) when type == typeof(bool) => !(bool)(value ?? false),
        (_, var type) when type == typeof(DateOnly) => ((DateOnly)(value ?? default(DateOnly))).AddDays(1),
        var (name, type) => throw new NotSupportedException($"{name} is a {type}."),
    };
}
