# Days and times in words.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

moment-day = { $weekday } { $day } { $month }
moment-time = { $clock } { $part }
moment-about = about { $clock } { $part }
moment-joined = { $day }, { $time }

part-of-day-morning = in the morning
part-of-day-afternoon = in the afternoon
part-of-day-evening = in the evening
