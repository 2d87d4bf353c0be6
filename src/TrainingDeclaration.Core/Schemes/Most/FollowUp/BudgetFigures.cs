using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>What a class may cost by the standards of the day, from its schedule and its agreements (M-23).</summary>
public static class BudgetFigures
{
    /// <summary>The figures; without standards or rates it says what is missing, and never 0.</summary>
    public static FundingBasis Of(ExecutionMaterials materials, CostContext costs)
    {
        var places = Places(materials, costs);
        var persons = materials.Roster.Figures.Admitted;
        var unplaced = places.Where(place => place.Line is null).Select(place => place.Name).ToList();
        var calculated = costs.Basis is not null && unplaced.Count > 0
            ? null
            : CostCalculator.Calculate(
                costs.Basis, [.. places.Where(place => place.Line is not null).Select(place => new CostPlace(
                    place.Code, place.Line!, costs.RateOf(place.Line!.Currency), Attendances.Of(persons, place.Days)) { ReferenceReason = place.Reason })], costs.Day);
        return new FundingBasis(
            calculated?.Value, calculated?.Refusal?.Message ?? (unplaced.Count > 0 ? $"标准表没有{string.Join('、', unplaced)}，请选参照的标准并说明理由。" : null),
            [.. materials.Agreements.Items.Select(agreement => Price(agreement, costs))],
            persons, materials.Schedule.TrainingDays.Count, materials.Budget.AskedFen ?? 0);
    }

    /// <summary>The places of the schedule with their days and the line that applies: the chosen one, otherwise the country's own.</summary>
    public static IReadOnlyList<PlaceFigures> Places(ExecutionMaterials materials, CostContext costs)
    {
        var schedule = materials.Schedule;
        var minutes = schedule.Sessions.Where(session => schedule.IsOverseas(session) && session.Date is not null && schedule.TeacherOf(session)?.CountryCode is not null)
            .Select(session => new OverseasMinutes(session.Date ?? default, schedule.TeacherOf(session)?.CountryCode ?? "", session.Minutes ?? 0)).ToList();
        LineFigures? LineOf(string place) => Choices(costs, place).FirstOrDefault(line => line.LineNo == materials.Budget.Of(place)?.LineNo) ?? Own(costs, place);
        decimal Standard(string place) => LineOf(place) is not { } line ? decimal.MaxValue
            : line.Currency == Base.Reference.Currencies.Yuan ? line.CentsPerPersonDay : costs.RateOf(line.Currency)?.Fen(line.CentsPerPersonDay) ?? decimal.MaxValue;
        return
        [
            .. TrainingDays.ByPlace(minutes, Standard).Select(place => new PlaceFigures(
                place.Key, Base.Reference.Countries.Find(place.Key)?.Name ?? place.Key, place.Value.Count, LineOf(place.Key),
                LineOf(place.Key) is { } line && line.CountryCode != place.Key ? materials.Budget.Of(place.Key)?.Reason : null,
                Choices(costs, place.Key))),
        ];
    }

    private static AgreedPrice Price(Agreement agreement, CostContext costs)
    {
        var (currency, cents) = (agreement.Currency ?? "", agreement.AmountCents ?? 0);
        var rate = costs.RateOf(currency);
        return new AgreedPrice(
            agreement.Institution ?? "", currency, cents, rate,
            currency == Base.Reference.Currencies.Yuan || rate is not null ? CostCalculator.Fen(cents, rate) : null);
    }

    /// <summary>The lines to choose from: the country's own, and where there is none, all.</summary>
    private static IReadOnlyList<LineFigures> Choices(CostContext costs, string place)
    {
        var all = costs.Basis?.Lines ?? [];
        var own = all.Where(line => line.CountryCode == place).ToList();
        return own.Count > 0 ? own : all;
    }

    /// <summary>The country's only line, or the one without a city.</summary>
    private static LineFigures? Own(CostContext costs, string place)
    {
        var own = (costs.Basis?.Lines ?? []).Where(line => line.CountryCode == place).ToList();
        return own is [var only] ? only : own.Find(line => line.CityScope is null);
    }
}
